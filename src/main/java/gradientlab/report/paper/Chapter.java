package gradientlab.report.paper;

import java.util.List;

/**
 * A part of a paper.
 *
 * @param number as the course's sheet counts it, for example "3.1"; empty for a chapter that is not the sheet's
 * @param title without the number
 * @param blocks in order
 */
public record Chapter(String number, String title, List<Block> blocks) {
    public Chapter {
        blocks = List.copyOf(blocks);
    }

    /** Number and title, as they stand above the chapter, in the list of contents and in the bookmarks. */
    String heading() {
        return number.isEmpty() ? title : number + "  " + title;
    }
}
