/** The container that Word and OFD files share. */
@NullMarked
package org.jibao.typesetting.packing;

import org.jspecify.annotations.NullMarked;
