@NullMarked
package org.jibao.incidents.web;

import org.jspecify.annotations.NullMarked;
