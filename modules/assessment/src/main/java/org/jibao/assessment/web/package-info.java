/** The edge of assessment: REST. Parses, calls one method, words the answer. */
@NullMarked
package org.jibao.assessment.web;

import org.jspecify.annotations.NullMarked;
