@NullMarked
package org.jibao.typesetting.command;

import org.jspecify.annotations.NullMarked;
