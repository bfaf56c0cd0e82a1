package org.jibao.incidents;

import java.time.Instant;

/** 登记: when something was put on record, and the name of the person who did it. */
record Entry(Instant at, String by) {}
