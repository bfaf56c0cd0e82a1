/** 账本: every act of every user, appended in the transaction of the act and sealed into a hash chain. Start with {@link Ledger}. */
@NullMarked
package org.jibao.ledger;

import org.jspecify.annotations.NullMarked;
