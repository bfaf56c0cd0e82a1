package org.jibao.typesetting.check.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipInputStream;

import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.check.UncheckableFile;

/** The package: parts by name, and the relations from the main document to the others. Bounded in number and size. */
final class Parts {

    private static final int MAX_ENTRIES = Values.count("max.entries");
    private static final int MAX_XML = Values.count("max.xml");
    private static final int MAX_INFLATED = Values.count("max.inflated");
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private final Map<String, byte[]> entries;
    private final String main;

    private Parts(Map<String, byte[]> entries) throws UncheckableFile {
        this.entries = entries;
        this.main = mainPart();
    }

    static Parts open(byte[] file) throws UncheckableFile {
        if (startsWith(file, OLE)) {
            throw Values.fault(indexOf(file, ENCRYPTED) >= 0 ? "fault.encrypted" : "fault.old-format");
        }
        if (!startsWith(file, new byte[] {'P', 'K'})) {
            throw Values.fault("fault.not-docx");
        }
        return new Parts(unzip(file));
    }

    /** word/document.xml, wherever the package keeps it. */
    Node document() throws UncheckableFile {
        return NodeReader.read(bytes(main), main);
    }

    /** The first part that the document points to with a relation of this kind, or null. */
    @Nullable Node related(String kind) throws UncheckableFile {
        for (var relation : relations()) {
            if (relation.attribute("Type", "").endsWith("/" + kind)) {
                return target(relation);
            }
        }
        return null;
    }

    /** The part behind a relation's id, or null when it is missing. */
    @Nullable Node byId(String id) throws UncheckableFile {
        for (var relation : relations()) {
            if (id.equals(relation.attribute("Id"))) {
                return target(relation);
            }
        }
        return null;
    }

    private @Nullable Node target(Node relation) throws UncheckableFile {
        if ("External".equals(relation.attribute("TargetMode"))) {
            return null;
        }
        var name = resolved(folder(main), relation.attribute("Target", ""));
        return entries.containsKey(name) ? NodeReader.read(bytes(name), name) : null;
    }

    private List<Node> relations() throws UncheckableFile {
        var name = folder(main) + "_rels/" + main.substring(folder(main).length()) + ".rels";
        return entries.containsKey(name) ? NodeReader.read(bytes(name), name).children("rel:Relationship") : List.of();
    }

    private String mainPart() throws UncheckableFile {
        if (entries.containsKey("_rels/.rels")) {
            for (var relation :
                    NodeReader.read(bytes("_rels/.rels"), "_rels/.rels").children("rel:Relationship")) {
                if (relation.attribute("Type", "").endsWith("/officeDocument")) {
                    var name = resolved("", relation.attribute("Target", ""));
                    if (entries.containsKey(name)) {
                        return name;
                    }
                }
            }
        }
        if (entries.containsKey("word/document.xml")) {
            return "word/document.xml";
        }
        throw Values.fault("fault.no-document");
    }

    private byte[] bytes(String name) {
        return entries.getOrDefault(name, new byte[0]);
    }

    private static String folder(String part) {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }

    private static String resolved(String folder, String target) {
        var name = target.startsWith("/") ? target.substring(1) : folder + target;
        while (name.contains("/../")) {
            name = name.replaceFirst("[^/]+/\\.\\./", "");
        }
        return name.toLowerCase(Locale.ROOT);
    }

    /** Keeps XML parts only; names are compared without regard to case, as the packaging standard has it. */
    private static Map<String, byte[]> unzip(byte[] file) throws UncheckableFile {
        var entries = new HashMap<String, byte[]>();
        long inflated = 0;
        int count = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++count > MAX_ENTRIES) {
                    throw Values.fault("fault.entries", MAX_ENTRIES);
                }
                var name = entry.getName().toLowerCase(Locale.ROOT).replace('\\', '/');
                boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
                var kept = new ByteArrayOutputStream();
                var buffer = new byte[64 * 1024];
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    inflated += read;
                    if (inflated > MAX_INFLATED || (xml && kept.size() + read > MAX_XML)) {
                        throw Values.fault("fault.too-large");
                    }
                    if (xml) {
                        kept.write(buffer, 0, read);
                    }
                }
                entries.putIfAbsent(name, kept.toByteArray());
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Values.fault("fault.zip");
        }
        return entries;
    }

    private static boolean startsWith(byte[] file, byte[] start) {
        return file.length >= start.length && Arrays.equals(file, 0, start.length, start, 0, start.length);
    }

    private static int indexOf(byte[] file, byte[] wanted) {
        for (int i = 0; i + wanted.length <= file.length; i++) {
            if (Arrays.equals(file, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }
}
