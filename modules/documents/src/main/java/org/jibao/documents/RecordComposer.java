package org.jibao.documents;

import java.util.EnumMap;
import java.util.Map;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** 按记录起草: hands each kind to the one who knows where its material stands in the record. */
@ApplicationScoped
class RecordComposer implements Composer {

    @Inject
    @Any
    Instance<KindComposer> found;

    private final Map<DocumentKind, KindComposer> composers = new EnumMap<>(DocumentKind.class);

    /** @throws IllegalStateException when a kind has no composer or two */
    @PostConstruct
    void assign() {
        for (var composer : found) {
            for (var kind : composer.kinds()) {
                if (composers.put(kind, composer) != null) {
                    throw new IllegalStateException(kind + " has two composers");
                }
            }
        }
        for (var kind : DocumentKind.values()) {
            if (!composers.containsKey(kind)) {
                throw new IllegalStateException(kind + " has no composer");
            }
        }
    }

    @Override
    public Composed compose(DocumentKind kind, String subject) {
        return java.util.Objects.requireNonNull(composers.get(kind)).compose(kind, subject);
    }

    @Override
    public Composed again(DocumentKind kind, String subject) {
        return java.util.Objects.requireNonNull(composers.get(kind)).again(kind, subject);
    }
}
