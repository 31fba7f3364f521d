package gradientlab.report.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A report as data.
 *
 * @param title of the whole
 * @param subtitle one line below it
 * @param facts what made it: name and value, in order
 * @param chapters in order
 * @param words the few words the writers need, in the paper's language
 */
public record Paper(String title, String subtitle, Map<String, String> facts, List<Chapter> chapters, Words words) {
    /**
     * The writers' own words.
     *
     * @param language of all texts
     * @param figure for example "Figure"
     * @param table for example "Table"
     * @param contents heading of the list of chapters
     */
    public record Words(Locale language, String figure, String table, String contents) {}

    public Paper {
        facts = new LinkedHashMap<>(facts);
        chapters = List.copyOf(chapters);
    }

    /** Every picture and table, in order. */
    public List<Block> figures() {
        List<Block> figures = new ArrayList<>();
        for (Chapter chapter : chapters) {
            for (Block block : chapter.blocks()) {
                if (block instanceof Block.Picture || block instanceof Block.Table) {
                    figures.add(block);
                }
            }
        }
        return figures;
    }
}
