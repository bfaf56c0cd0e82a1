/**
 * 核稿: what a reader of a draft would stumble over, and how two texts differ. Pure functions over texts; start with
 * {@link org.jibao.documents.review.TextCheck}. Used by the document desk only.
 */
@NullMarked
package org.jibao.documents.review;

import org.jspecify.annotations.NullMarked;
