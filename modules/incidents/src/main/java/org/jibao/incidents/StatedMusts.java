package org.jibao.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jibao.timeliness.MetMust;
import org.jibao.timeliness.Must;
import org.jibao.timeliness.Names;

/**
 * 必报情形 in one cell: {@code 情形=理由、情形}. The sign 、 separates only where the name of a criterion follows, since
 * reasons have it too, and so does one of the names.
 */
final class StatedMusts {
    private static final String NAMES =
            Stream.of(Must.values()).map(Names::of).map(Pattern::quote).collect(Collectors.joining("|"));
    private static final Pattern SEPARATOR = Pattern.compile("、(?=(?:" + NAMES + ")(?:=|＝|、|$))");
    private static final Pattern ONE = Pattern.compile("(" + NAMES + ")(?:[=＝](.*))?", Pattern.DOTALL);

    private StatedMusts() {}

    /** The criteria of a cell, or the first piece that is none. */
    record Parsed(List<MetMust> musts, Optional<String> fault) {}

    static Parsed parse(String cell) {
        var musts = new ArrayList<MetMust>();
        if (!cell.isBlank()) {
            for (var piece : SEPARATOR.split(cell, -1)) {
                var match = ONE.matcher(piece.strip());
                if (!match.matches()) {
                    return new Parsed(List.of(), Optional.of(piece));
                }
                var reason = match.group(2);
                musts.add(new MetMust(
                        RegisterSheets.constant(Must.class, match.group(1)).orElseThrow(),
                        reason == null || reason.isBlank() ? Messages.text("sheet.must.unexplained") : reason.strip()));
            }
        }
        return new Parsed(List.copyOf(musts), Optional.empty());
    }

    static String print(List<MetMust> musts) {
        return musts.stream()
                .map(must -> Names.of(must.must()) + "="
                        + SEPARATOR.matcher(must.reason()).replaceAll("，"))
                .collect(Collectors.joining("、"));
    }
}
