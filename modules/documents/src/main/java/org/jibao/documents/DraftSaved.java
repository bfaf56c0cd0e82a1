package org.jibao.documents;

import org.jibao.offices.Actor;

/** 文稿已存: a draft was composed or its manuscript replaced; observers that refuse undo the save. */
record DraftSaved(DraftRow row, Actor actor) {}
