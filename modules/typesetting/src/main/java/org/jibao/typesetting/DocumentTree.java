package org.jibao.typesetting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * 文稿结构: the document as meaning, before it has pages.
 *
 * @param annexes in order; their names make the 附件说明 after the body
 */
public record DocumentTree(Head head, List<Block> body, List<Annex> annexes) {

    public DocumentTree {
        body = List.copyOf(body);
        annexes = List.copyOf(annexes);
    }

    /** Every place that states a fact, in reading order; a fact stated twice is listed twice. */
    public List<FactReference> facts() {
        var facts = new ArrayList<FactReference>();
        Stream.concat(body.stream(), annexes.stream().flatMap(annex -> annex.body().stream()))
                .forEach(block -> runs(block)
                        .filter(run -> run.fact() != null)
                        .forEach(run ->
                                facts.add(new FactReference(String.valueOf(run.fact()), run.text(), block.line()))));
        return List.copyOf(facts);
    }

    private static Stream<Run> runs(Block block) {
        return block.accept(new Block.Visitor<>() {
            @Override
            public Stream<Run> heading(Block.Heading heading) {
                return heading.runs().stream();
            }

            @Override
            public Stream<Run> paragraph(Block.Paragraph paragraph) {
                return paragraph.runs().stream();
            }

            @Override
            public Stream<Run> table(Block.Table table) {
                var cells = Stream.concat(table.header().stream(), table.rows().stream())
                        .flatMap(List::stream);
                return Stream.concat(table.caption().stream(), cells.flatMap(cell -> cell.runs().stream()));
            }

            @Override
            public Stream<Run> chart(Block.Chart chart) {
                return table(chart.data());
            }
        });
    }
}
