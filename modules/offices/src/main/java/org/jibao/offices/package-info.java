/** 机构与用户: units with their dates and successors, ranking groups, users and roles. Start with {@link Offices} and {@link Users}. */
@NullMarked
package org.jibao.offices;

import org.jspecify.annotations.NullMarked;
