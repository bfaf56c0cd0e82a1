/** 版式文件: pages as OFD, the fixed-layout format of GB/T 33190-2016. */
@NullMarked
package org.jibao.typesetting.ofd;

import org.jspecify.annotations.NullMarked;
