/** What a caller of the REST interface may send. */
@NullMarked
package org.jibao.assessment.web;

import org.jspecify.annotations.NullMarked;
