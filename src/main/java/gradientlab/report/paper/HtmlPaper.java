package gradientlab.report.paper;

import gradientlab.figure.Svg;
import gradientlab.figure.TableFigure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A paper as one HTML file: figures as SVG in the page, nothing fetched from elsewhere. */
public final class HtmlPaper {
    private final Paper paper;
    private final StringBuilder html = new StringBuilder(1 << 20);
    private int figures;
    private int tables;

    private HtmlPaper(Paper paper) {
        this.paper = paper;
    }

    public static String of(Paper paper) {
        return new HtmlPaper(paper).write();
    }

    private String write() {
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(escape(paper.words().language().toLanguageTag()))
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        element("title", paper.title());
        html.append("<style>\n").append(style()).append("</style>\n</head>\n<body>\n<header>\n");
        element("h1", paper.title());
        html.append("<p class=\"subtitle\">").append(escape(paper.subtitle())).append("</p>\n");
        facts();
        html.append("</header>\n");
        contents();
        html.append("<main>\n");
        for (int i = 0; i < paper.chapters().size(); i++) {
            chapter(paper.chapters().get(i), i + 1);
        }
        html.append("</main>\n</body>\n</html>\n");
        return html.toString();
    }

    private static String style() {
        try (InputStream css = HtmlPaper.class.getResourceAsStream("paper.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void facts() {
        html.append("<dl>\n");
        for (Map.Entry<String, String> fact : paper.facts().entrySet()) {
            element("dt", fact.getKey());
            element("dd", fact.getValue());
        }
        html.append("</dl>\n");
    }

    private void contents() {
        html.append("<nav>\n");
        element("h2", paper.words().contents());
        html.append("<ul>\n");
        for (int i = 0; i < paper.chapters().size(); i++) {
            html.append("<li><a href=\"#chapter-").append(i + 1).append("\">");
            html.append(escape(paper.chapters().get(i).heading())).append("</a></li>\n");
        }
        html.append("</ul>\n</nav>\n");
    }

    private void chapter(Chapter chapter, int number) {
        html.append("<section id=\"chapter-").append(number).append("\">\n");
        element("h2", chapter.heading());
        chapter.blocks().forEach(this::block);
        html.append("</section>\n");
    }

    private void block(Block block) {
        if (block instanceof Block.Subheading heading) {
            element("h3", heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            element("p", paragraph.text());
        } else if (block instanceof Block.Code code) {
            element("pre", code.text());
        } else if (block instanceof Block.Bullets bullets) {
            html.append("<ul>\n");
            bullets.items().forEach(item -> element("li", item));
            html.append("</ul>\n");
        } else if (block instanceof Block.Picture picture) {
            html.append("<figure id=\"").append(escape(picture.id())).append("\">\n");
            html.append(Svg.of(picture.figure(), picture.id())).append('\n');
            element("figcaption", paper.words().figure() + " " + ++figures + ". " + picture.caption());
            html.append("</figure>\n");
        } else if (block instanceof Block.Table table) {
            table(table);
        }
    }

    private void table(Block.Table block) {
        TableFigure table = block.table();
        html.append("<figure id=\"").append(escape(block.id())).append("\">\n<div class=\"scroll\"><table>\n<tr>");
        for (int i = 0; i < table.columns().size(); i++) {
            cell("th", table.columns().get(i), table.numeric(i));
        }
        html.append("</tr>\n");
        for (List<String> row : table.rows()) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                cell("td", row.get(i), table.numeric(i));
            }
            html.append("</tr>\n");
        }
        html.append("</table></div>\n");
        element("figcaption", paper.words().table() + " " + ++tables + ". " + block.caption());
        html.append("</figure>\n");
    }

    private void cell(String tag, String text, boolean number) {
        html.append('<').append(tag).append(number ? " class=\"number\">" : ">");
        html.append(escape(text)).append("</").append(tag).append('>');
    }

    private void element(String tag, String text) {
        html.append('<').append(tag).append('>').append(escape(text));
        html.append("</").append(tag).append(">\n");
    }

    /** Text as HTML shows it: markup is shown, not followed; characters HTML forbids are left out. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    boolean control = c < 0x20 && c != '\n' && c != '\t' || c >= 0x7F && c < 0xA0;
                    if (!control && Character.getType(c) != Character.SURROGATE && (c & 0xFFFE) != 0xFFFE) {
                        safe.appendCodePoint(c);
                    }
                }
            }
        });
        return safe.toString();
    }
}
