@NullMarked
package org.jibao.app.web;

import org.jspecify.annotations.NullMarked;
