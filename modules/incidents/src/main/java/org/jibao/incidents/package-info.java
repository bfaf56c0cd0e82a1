/** 事件与报告: the register of incidents, phone records, reports, sightings, and the policies they are judged by. Start with {@link IncidentRegister}. */
@NullMarked
package org.jibao.incidents;

import org.jspecify.annotations.NullMarked;
