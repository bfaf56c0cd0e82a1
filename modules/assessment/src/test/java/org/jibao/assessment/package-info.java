/** Rules of assessment as policy: values on both sides of every limit. */
@NullMarked
package org.jibao.assessment;

import org.jspecify.annotations.NullMarked;
