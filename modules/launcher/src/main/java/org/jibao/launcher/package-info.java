/** 启动器: starts the product, watches it until it is ready, loads the sample city through the product's own REST edge. Start with {@link org.jibao.launcher.Launch}. */
@NullMarked
package org.jibao.launcher;

import org.jspecify.annotations.NullMarked;
