package org.jibao.typesetting.ofd;

import org.jibao.typesetting.faces.CutFont;

/**
 * A font inside the file.
 *
 * @param id in the document
 * @param cut the embedded part of the face, which numbers its glyphs anew
 */
record EmbeddedFont(int id, CutFont cut) {}
