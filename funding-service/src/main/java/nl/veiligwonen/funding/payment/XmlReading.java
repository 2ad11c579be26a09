package nl.veiligwonen.funding.payment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads XML that came from outside: no document type, so no entities and nothing fetched; the limits of the JDK on depth
 * and numbers hold.
 */
final class XmlReading {

    private XmlReading() {}

    /** The root of a document; empty if it is no well-formed XML, or has a document type. */
    static Optional<Element> root(byte[] file) {
        try {
            DocumentBuilder parser = parser();
            parser.setErrorHandler(new Silent());
            return Optional.of(parser.parse(new ByteArrayInputStream(file)).getDocumentElement());
        } catch (SAXException | IOException malformed) {
            return Optional.empty();
        }
    }

    private static DocumentBuilder parser() {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setExpandEntityReferences(false);
            factory.setXIncludeAware(false);
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("The parser of the JDK can't be made safe", impossible);
        }
    }

    /** The elements of this name directly below another, in the same namespace. */
    static List<Element> children(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> name.equals(child.getLocalName()))
                .filter(child -> String.valueOf(parent.getNamespaceURI()).equals(child.getNamespaceURI()))
                .toList();
    }

    /** The element at a path below another: the first one of each name. */
    static Optional<Element> at(Element parent, String... path) {
        Optional<Element> found = Optional.of(parent);
        for (String name : path) {
            found = found.flatMap(element -> children(element, name).stream().findFirst());
        }
        return found;
    }

    /** The text at a path below another, without space around it. */
    static Optional<String> text(Element parent, String... path) {
        return at(parent, path).map(Element::getTextContent).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Else the parser of the JDK prints what is wrong, and what stands there. */
    private static final class Silent implements ErrorHandler {

        @Override
        public void warning(SAXParseException exception) {
            // It can be read all the same.
        }

        @Override
        public void error(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            throw exception;
        }
    }
}
