/** 试验台: CDI, JPA on H2 and PostgreSQL and a movable clock for the tests of the modules.. */
@NullMarked
package org.jibao.testbed;

import org.jspecify.annotations.NullMarked;
