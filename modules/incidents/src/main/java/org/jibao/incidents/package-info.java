/**
 * 事件与报告: the register of incidents, phone records, reports, sightings, directives and handling, and the policies they are
 * judged by. Start with {@link IncidentRegister}; what was asked about an incident with {@link Directives}, the whole chain of one
 * with {@link Traces}.
 */
@NullMarked
package org.jibao.incidents;

import org.jspecify.annotations.NullMarked;
