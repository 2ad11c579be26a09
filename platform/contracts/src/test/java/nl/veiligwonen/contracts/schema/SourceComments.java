package nl.veiligwonen.contracts.schema;

import static java.util.stream.Collectors.joining;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The Javadoc of the published language as plain text, so that a description is written once: in the source. Read with
 * the compiler's own parser.
 */
final class SourceComments {

    private final Map<String, String> texts = new HashMap<>();

    /** The comments of all classes in a folder of sources. */
    SourceComments(Path folder) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null);
                var sources = Files.list(folder)) {
            var units = files.getJavaFileObjectsFromPaths(
                    sources.filter(file -> file.toString().endsWith(".java")).toList());
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, units);
            var scanner = new Scanner(DocTrees.instance(task));
            for (var unit : task.parse()) {
                scanner.scan(unit, unit.getPackageName() + ".");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is said of a type. */
    Optional<String> ofType(Class<?> type) {
        return Optional.ofNullable(texts.get(type.getCanonicalName()));
    }

    /** What is said of a component of a record: by the record itself, or by an interface that declares it. */
    Optional<String> ofComponent(Class<?> type, String component) {
        String own = texts.get(type.getCanonicalName() + "#" + component);
        if (own != null) {
            return Optional.of(own);
        }
        return List.of(type.getInterfaces()).stream()
                .flatMap(parent -> ofComponent(parent, component).stream())
                .findFirst();
    }

    /** Walks the declarations; the argument is the name of what encloses them, with a separator. */
    private final class Scanner extends TreePathScanner<@Nullable Void, String> {

        private final DocTrees trees;

        Scanner(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public @Nullable Void visitClass(ClassTree node, String enclosing) {
            String name = enclosing + node.getSimpleName();
            var comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                texts.put(name, plain(comment.getFullBody()));
                for (DocTree tag : comment.getBlockTags()) {
                    if (tag instanceof ParamTree param) {
                        texts.put(name + "#" + param.getName(), sentence(plain(param.getDescription())));
                    }
                }
            }
            for (Tree member : node.getMembers()) {
                scan(member, name + (member instanceof MethodTree ? "#" : "."));
            }
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree node, String enclosing) {
            var comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                texts.put(enclosing + node.getName(), plain(comment.getFullBody()));
            }
            return null;
        }
    }

    private static String plain(List<? extends DocTree> body) {
        return body.stream()
                .map(part -> switch (part) {
                    case TextTree text -> text.getBody();
                    case LiteralTree literal -> literal.getBody().getBody();
                    case LinkTree link -> link.getReference().getSignature();
                    default -> throw new IllegalArgumentException("Can't say in plain text: " + part);
                })
                .collect(joining())
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }
}
