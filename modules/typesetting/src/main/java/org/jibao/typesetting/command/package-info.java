/** 命令行: render, check and explain for people without the rest of the product. Start with {@link org.jibao.typesetting.command.Main}. */
@NullMarked
package org.jibao.typesetting.command;

import org.jspecify.annotations.NullMarked;
