package gradientlab.report.course;

import gradientlab.report.paper.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * An author's own words as blocks: an empty line parts paragraphs, a line that begins with {@code #} is a heading, lines
 * that begin with {@code -} are a list.
 */
final class NotesText {
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<String> items = new ArrayList<>();

    private NotesText() {}

    static List<Block> of(String text) {
        NotesText notes = new NotesText();
        text.lines().map(String::strip).forEach(notes::add);
        notes.end();
        return notes.blocks;
    }

    private void add(String line) {
        boolean item = line.startsWith("- ");
        boolean heading = line.matches("#+ .*");
        if (line.isEmpty() || heading) {
            end();
        }
        if (item) {
            endWords();
            items.add(line.substring(2).strip());
        } else if (heading) {
            blocks.add(new Block.Subheading(line.replaceFirst("#+ ", "").strip()));
        } else if (!line.isEmpty() && !items.isEmpty()) {
            items.set(items.size() - 1, items.get(items.size() - 1) + " " + line);
        } else if (!line.isEmpty()) {
            words.add(line);
        }
    }

    private void end() {
        endWords();
        if (!items.isEmpty()) {
            blocks.add(new Block.Bullets(items));
            items.clear();
        }
    }

    private void endWords() {
        if (!words.isEmpty()) {
            blocks.add(new Block.Paragraph(String.join(" ", words)));
            words.clear();
        }
    }
}
