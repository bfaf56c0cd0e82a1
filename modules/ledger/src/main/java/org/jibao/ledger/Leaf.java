package org.jibao.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** 叶子: an entry as a block remembers it, so that a lost or replaced row can be named and not only noticed. */
record Leaf(long number, String hash) {

    /** All leaves of a block as text: {@code number:hash}, separated by blanks. */
    static String text(List<Leaf> leaves) {
        return leaves.stream().map(leaf -> leaf.number + ":" + leaf.hash).collect(Collectors.joining(" "));
    }

    /** The leaves in a text; what is not of this form becomes a leaf that no entry matches. */
    static List<Leaf> parse(String text) {
        var leaves = new ArrayList<Leaf>();
        for (var one : text.split(" ", -1)) {
            var colon = one.indexOf(':');
            var number = colon > 0 ? one.substring(0, colon) : "";
            leaves.add(new Leaf(number.matches("\\d{1,18}") ? Long.parseLong(number) : -1, one.substring(colon + 1)));
        }
        return leaves;
    }

    static String root(List<Leaf> leaves) {
        return Hashes.merkleRoot(leaves.stream().map(Leaf::hash).toList());
    }
}
