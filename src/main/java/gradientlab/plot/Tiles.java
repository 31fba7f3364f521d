package gradientlab.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Small pictures in rows, each with a caption: first-layer weights, sample images with their predictions.
 *
 * @param title may be empty
 * @param tiles in reading order
 * @param columns tiles a row
 * @param cell a tile's side in points
 */
public record Tiles(String title, List<Tile> tiles, int columns, int cell) implements Exhibit {
    private static final int USUAL_COLUMNS = 8;
    private static final int USUAL_CELL = 60;

    /**
     * One picture.
     *
     * @param caption below it; may be empty
     * @param color series colour of a frame around it, or -1 for a plain one
     */
    public record Tile(String caption, Picture picture, int color) {
        public Tile(String caption, Picture picture) {
            this(caption, picture, -1);
        }
    }

    public Tiles {
        tiles = List.copyOf(tiles);
        if (columns < 1) {
            throw new IllegalArgumentException("Tiles need a column.");
        }
    }

    /**
     * Colour pictures of one size.
     *
     * @param captions one a picture, or fewer
     */
    public static Tiles of(String title, List<int[]> argb, int across, int down, List<String> captions) {
        List<Tile> tiles = new ArrayList<>();
        for (int i = 0; i < argb.size(); i++) {
            tiles.add(new Tile(i < captions.size() ? captions.get(i) : "", Picture.rgb(argb.get(i), across, down)));
        }
        return new Tiles(title, tiles, Math.max(1, Math.min(USUAL_COLUMNS, tiles.size())), USUAL_CELL);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.tiles(this);
    }
}
