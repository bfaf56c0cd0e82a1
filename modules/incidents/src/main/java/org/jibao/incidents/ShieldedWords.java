package org.jibao.incidents;

import java.util.List;

/**
 * 受保护的称谓: the words that name shielded reporters. Whoever keeps the shields provides one bean of it; the record asks it
 * whenever somebody reads.
 */
public interface ShieldedWords {

    /** The words that hold at present, in any order; empty when nobody is shielded. */
    List<String> inForce();
}
