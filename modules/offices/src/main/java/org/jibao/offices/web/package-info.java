/** 机构与用户的接口. */
@NullMarked
package org.jibao.offices.web;

import org.jspecify.annotations.NullMarked;
