package org.jibao.documents;

import java.io.Serializable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** 涉及机构: a unit that a document names. */
@Entity
@Table(name = "archive_unit")
@IdClass(ArchiveUnitRow.Key.class)
class ArchiveUnitRow {
    @Id
    @Column(name = "unit_code")
    private String unit;

    @Id
    @Column(name = "document_id")
    private long document;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected ArchiveUnitRow() {}

    ArchiveUnitRow(String unit, long document) {
        this.unit = unit;
        this.document = document;
    }

    String unit() {
        return unit;
    }

    long document() {
        return document;
    }

    /** 键. */
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String unit = "";
        private long document;

        Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.unit.equals(unit) && key.document == document;
        }

        @Override
        public int hashCode() {
            return unit.hashCode() * 31 + Long.hashCode(document);
        }
    }
}
