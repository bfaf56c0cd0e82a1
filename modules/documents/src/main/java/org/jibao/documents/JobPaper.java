package org.jibao.documents;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.jibao.documents.DocumentDesk.DocumentFile;

/**
 * 成品: the files of one paper.
 *
 * @param document id of the issued document they were taken from; null when made from the record
 */
record JobPaper(Map<FileFormat, DocumentFile> files, @Nullable Long document) {}
