/** 责任分工: which unit answers for which kinds of event, in dated editions. Start with {@link ResponsibilityMatrix}. */
@NullMarked
package org.jibao.responsibility;

import org.jspecify.annotations.NullMarked;
