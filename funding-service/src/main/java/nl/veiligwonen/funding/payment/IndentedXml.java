package nl.veiligwonen.funding.payment;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a document in XML with an element on each line. The same calls always write the same text. */
final class IndentedXml {

    private static final String STEP = "  ";

    /** What goes between the tags of an element. */
    interface Content {
        void write() throws XMLStreamException;
    }

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private int depth;

    private IndentedXml() throws XMLStreamException {
        // The writer of the JDK, whatever else is on the class path: another one may write the same in another way.
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /** What writes the content of a document. */
    interface Document {
        void writeTo(IndentedXml xml) throws XMLStreamException;
    }

    /** A document with this element at its root. */
    static String document(String namespace, String root, Document content) {
        try {
            IndentedXml document = new IndentedXml();
            document.xml.writeStartDocument("UTF-8", "1.0");
            document.newLine();
            document.xml.writeStartElement(root);
            document.xml.writeDefaultNamespace(namespace);
            document.inside(() -> content.writeTo(document));
            document.xml.writeEndElement();
            document.xml.writeCharacters("\n");
            document.xml.writeEndDocument();
            document.xml.close();
            return document.text.toString();
        } catch (XMLStreamException failed) {
            // Not the cause: its message may quote what was being written.
            throw new IllegalStateException("Can't write a document in XML");
        }
    }

    /** An element that holds others. */
    void element(String name, Content content) throws XMLStreamException {
        newLine();
        xml.writeStartElement(name);
        inside(content);
        xml.writeEndElement();
    }

    /** An element that holds text. */
    void text(String name, String content) throws XMLStreamException {
        newLine();
        xml.writeStartElement(name);
        xml.writeCharacters(content);
        xml.writeEndElement();
    }

    /** An element that holds text and has an attribute. */
    void text(String name, String attribute, String value, String content) throws XMLStreamException {
        newLine();
        xml.writeStartElement(name);
        xml.writeAttribute(attribute, value);
        xml.writeCharacters(content);
        xml.writeEndElement();
    }

    private void inside(Content content) throws XMLStreamException {
        depth++;
        content.write();
        depth--;
        newLine();
    }

    private void newLine() throws XMLStreamException {
        xml.writeCharacters("\n" + STEP.repeat(depth));
    }
}
