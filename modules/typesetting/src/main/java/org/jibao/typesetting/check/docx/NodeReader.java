package org.jibao.typesetting.check.docx;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.check.UncheckableFile;

/** Reads a part into {@link Node}s: no document type, no external entity, bounded in depth and number of elements. */
final class NodeReader {

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"),
            Map.entry("http://purl.oclc.org/ooxml/wordprocessingml/main", "w"),
            Map.entry("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"),
            Map.entry("http://purl.oclc.org/ooxml/officeDocument/relationships", "r"),
            Map.entry("http://schemas.openxmlformats.org/drawingml/2006/main", "a"),
            Map.entry("http://purl.oclc.org/ooxml/drawingml/main", "a"),
            Map.entry("http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "wp"),
            Map.entry("http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", "wp"),
            Map.entry("http://schemas.openxmlformats.org/drawingml/2006/picture", "pic"),
            Map.entry("http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps"),
            Map.entry("http://schemas.microsoft.com/office/word/2010/wordprocessingGroup", "wpg"),
            Map.entry("http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas", "wpc"),
            Map.entry("http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"),
            Map.entry("http://schemas.openxmlformats.org/package/2006/relationships", "rel"),
            Map.entry("http://schemas.openxmlformats.org/package/2006/content-types", "ct"),
            Map.entry("urn:schemas-microsoft-com:vml", "v"),
            Map.entry("urn:schemas-microsoft-com:office:office", "o"));

    /** Elements whose text counts; blanks between other elements are layout of the XML. */
    private static final Set<String> WRITTEN = Set.of("w:t", "w:instrText", "wp:posOffset", "wp:align");

    private static final int MAX_DEPTH = Values.count("max.depth");
    private static final int MAX_ELEMENTS = Values.count("max.elements");

    private NodeReader() {}

    /** The root of a part; {@code name} is for the message. */
    static Node read(byte[] xml, String name) throws UncheckableFile {
        try {
            var reader = factory().createXMLStreamReader(new ByteArrayInputStream(xml));
            return read(reader, name);
        } catch (XMLStreamException e) {
            throw Values.fault("fault.xml", name);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static Node read(XMLStreamReader reader, String name) throws XMLStreamException, UncheckableFile {
        var open = new ArrayDeque<Node>();
        Node root = null;
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw Values.fault("fault.dtd", name);
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > MAX_ELEMENTS) {
                        throw Values.fault("fault.elements", name, MAX_ELEMENTS);
                    }
                    if (open.size() >= MAX_DEPTH) {
                        throw Values.fault("fault.depth", name, MAX_DEPTH);
                    }
                    var node = node(reader);
                    if (open.peek() != null) {
                        open.peek().add(node);
                    } else {
                        root = node;
                    }
                    open.push(node);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> {
                    var node = open.peek();
                    if (node != null && WRITTEN.contains(node.name)) {
                        node.write(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                default -> {}
            }
        }
        if (root == null) {
            throw Values.fault("fault.xml", name);
        }
        return root;
    }

    private static Node node(XMLStreamReader reader) {
        var node = new Node(prefix(reader.getNamespaceURI()) + ":" + reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            var prefix = reader.getAttributeNamespace(i) == null ? "w" : prefix(reader.getAttributeNamespace(i));
            var local = reader.getAttributeLocalName(i);
            node.put(prefix.equals("w") ? local : prefix + ":" + local, reader.getAttributeValue(i));
        }
        return node;
    }

    private static String prefix(@Nullable String namespace) {
        if (namespace == null || namespace.isEmpty()) {
            return "w";
        }
        return PREFIXES.getOrDefault(namespace, "?");
    }
}
