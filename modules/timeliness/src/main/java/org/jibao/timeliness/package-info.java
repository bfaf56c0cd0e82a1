/** 时限与认定: event kinds, grades, policies, obligations and verdicts, as pure functions of facts. Start with {@link Judge}; nothing here knows of databases, servers or the time of day. */
@NullMarked
package org.jibao.timeliness;

import org.jspecify.annotations.NullMarked;
