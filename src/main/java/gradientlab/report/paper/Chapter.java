package gradientlab.report.paper;

import java.util.List;

/** A part of a paper. */
public record Chapter(String title, List<Block> blocks) {
    public Chapter {
        blocks = List.copyOf(blocks);
    }
}
