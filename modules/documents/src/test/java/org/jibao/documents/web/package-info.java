@NullMarked
package org.jibao.documents.web;

import org.jspecify.annotations.NullMarked;
