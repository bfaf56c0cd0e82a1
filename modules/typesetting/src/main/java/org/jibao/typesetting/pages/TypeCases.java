package org.jibao.typesetting.pages;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jibao.typesetting.faces.Faces;

/** The type cases of all styles met so far, shared by all documents. */
final class TypeCases {

    final Faces faces;
    private final Map<Shaper.Style, TypeCase> cases = new ConcurrentHashMap<>();

    TypeCases(Faces faces) {
        this.faces = faces;
    }

    TypeCase of(Shaper.Style style) {
        var known = cases.get(style);
        return known != null ? known : cases.computeIfAbsent(style, missing -> new TypeCase(faces, missing));
    }
}
