package org.jibao.documents;

import java.time.Duration;

/**
 * 期限.
 *
 * @param officeHours whether only office hours count; else the clock runs on
 */
record Within(Duration length, boolean officeHours) {}
