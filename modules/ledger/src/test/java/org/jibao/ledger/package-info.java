@NullMarked
package org.jibao.ledger;

import org.jspecify.annotations.NullMarked;
