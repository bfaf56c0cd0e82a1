package org.jibao.documents;

/** 扫描件格式: told by the content, never by the name of a file or by what a browser says. */
public enum ScanType {
    PDF("application/pdf"),
    PNG("image/png"),
    JPEG("image/jpeg");

    private final String mediaType;

    ScanType(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }
}
