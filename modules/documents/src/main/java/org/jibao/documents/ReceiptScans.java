package org.jibao.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import javax.imageio.ImageIO;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;

/**
 * 扫描件检查: what an uploaded scan is, by its content, and that it is nothing else: a picture that can be read whole, or a PDF of
 * pages without programs, attachments or a lock. Everything else is refused; nothing of it is stored or shown.
 */
@ApplicationScoped
class ReceiptScans {
    private static final Messages TEXT = new Messages(ReceiptScans.class);
    /** What makes a PDF do something, or carry something, besides showing pages (ISO 32000-1, 12.6.4, 12.5.6, 7.11.4). */
    private static final Set<COSName> ACTIVE = Set.of(
            COSName.getPDFName("JS"),
            COSName.getPDFName("JavaScript"),
            COSName.getPDFName("Launch"),
            COSName.getPDFName("EmbeddedFile"),
            COSName.getPDFName("EmbeddedFiles"),
            COSName.getPDFName("RichMedia"),
            COSName.getPDFName("SubmitForm"),
            COSName.getPDFName("ImportData"),
            COSName.getPDFName("GoToR"),
            COSName.getPDFName("XFA"));

    @Inject
    FlowRules flows;

    /** Bytes that a scan may have, inclusive. */
    int largest() {
        return flows.scan("largest");
    }

    /** How many scans one receipt may have. */
    int most() {
        return flows.scan("most");
    }

    /** @throws InvalidInput when it is too large, no PDF, PNG or JPEG, or more than its pages */
    ScanType check(byte[] content) {
        if (content.length == 0) {
            throw refused("scan.empty");
        }
        if (content.length > largest()) {
            throw refused("scan.large", largest() / 1024 / 1024);
        }
        if (begins(content, 0x25, 0x50, 0x44, 0x46, 0x2D)) {
            pdf(content);
            return ScanType.PDF;
        }
        if (begins(content, 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A)) {
            picture(content, "png");
            return ScanType.PNG;
        }
        if (begins(content, 0xFF, 0xD8, 0xFF)) {
            picture(content, "jpeg");
            return ScanType.JPEG;
        }
        throw refused("scan.type");
    }

    private static boolean begins(byte[] content, int... with) {
        if (content.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if (content[i] != (byte) with[i]) {
                return false;
            }
        }
        return true;
    }

    /** Reads the size first: a small file may claim to be a picture that fills the memory. */
    private void picture(byte[] content, String format) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReadersByFormatName(format);
            if (in == null || !readers.hasNext()) {
                throw refused("scan.type");
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > flows.scan("most-pixels")) {
                    throw refused("scan.pixels", flows.scan("most-pixels"));
                }
                var whole = reader.getRawImageType(0);
                reader.read(0);
                if (whole == null && format.equals("png")) {
                    throw refused("scan.broken");
                }
            } finally {
                reader.dispose();
            }
        } catch (InvalidInput e) {
            throw e;
        } catch (IOException | RuntimeException broken) {
            throw refused("scan.broken");
        }
    }

    private void pdf(byte[] content) {
        try (var document = Loader.loadPDF(content)) {
            if (document.isEncrypted()) {
                throw refused("scan.locked");
            }
            var pages = document.getNumberOfPages();
            if (pages < 1 || pages > flows.scan("most-pages")) {
                throw refused("scan.pages", flows.scan("most-pages"), pages);
            }
            mustOnlyShow(document);
        } catch (InvalidInput e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            throw refused("scan.broken");
        }
    }

    private static void mustOnlyShow(PDDocument document) {
        var whole = document.getDocument();
        mustBePassive(whole.getTrailer());
        for (var key : whole.getXrefTable().keySet()) {
            var object = whole.getObjectFromPool(key).getObject();
            if (object instanceof COSDictionary dictionary) {
                mustBePassive(dictionary);
            } else if (object instanceof COSArray array) {
                mustBePassive(array);
            }
        }
    }

    /** Looks at what is written in the object itself; what it refers to is an object of its own. */
    private static void mustBePassive(COSDictionary dictionary) {
        for (var entry : dictionary.entrySet()) {
            if (ACTIVE.contains(entry.getKey())) {
                throw refused("scan.active", entry.getKey().getName());
            }
            if (entry.getValue() instanceof COSName name && ACTIVE.contains(name)) {
                throw refused("scan.active", name.getName());
            }
            if (entry.getValue() instanceof COSDictionary inner) {
                mustBePassive(inner);
            } else if (entry.getValue() instanceof COSArray inner) {
                mustBePassive(inner);
            }
        }
    }

    private static void mustBePassive(COSArray array) {
        for (var element : array) {
            if (element instanceof COSDictionary inner) {
                mustBePassive(inner);
            } else if (element instanceof COSArray inner) {
                mustBePassive(inner);
            }
        }
    }

    private static InvalidInput refused(String key, Object... values) {
        return new InvalidInput("scan", TEXT.of(key, values));
    }
}
