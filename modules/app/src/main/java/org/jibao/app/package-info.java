/**
 * 急报: assembles the modules into one deployable: data source and migrations, clock, login, REST root, page frame. Start with
 * {@link org.jibao.app.Database} for storage and {@link org.jibao.app.Authentication} for who may come in.
 */
@NullMarked
package org.jibao.app;

import org.jspecify.annotations.NullMarked;
