package gradientlab.raster;

/**
 * Where equal pictures with a caption under each stand, so that they are as large as the room allows.
 *
 * @param columns pictures side by side
 * @param cellWidth from one picture's left edge to the next one's
 * @param cellHeight from one picture's top to the next one's
 * @param pictureWidth of one picture
 * @param pictureHeight of one picture
 * @param left of the first picture
 * @param top of the first picture
 */
record WallLayout(
        int columns,
        double cellWidth,
        double cellHeight,
        double pictureWidth,
        double pictureHeight,
        double left,
        double top) {
    private static final double GAP = 6;

    /** From this zoom on pixels are enlarged by whole numbers; below, the room lost would be too much. */
    private static final double WHOLE_ZOOM_FROM = 3;

    /**
     * @param count how many pictures, at least 1
     * @param across pixels of a picture
     * @param down pixels of a picture
     * @param caption height of a caption, 0 for none
     * @param scale device pixels a unit
     * @param most largest width of a pixel in units
     */
    static WallLayout of(
            int count, int across, int down, double width, double height, double caption, double scale, double most) {
        int bestColumns = 1;
        double bestZoom = 0;
        for (int columns = 1; columns <= count; columns++) {
            int rows = (count + columns - 1) / columns;
            double zoom = Math.min(
                    (width - GAP * (columns - 1)) / columns / across,
                    ((height - GAP * (rows - 1)) / rows - caption) / down);
            if (zoom > bestZoom) {
                bestZoom = zoom;
                bestColumns = columns;
            }
        }
        double device = Math.min(bestZoom, most) * scale;
        if (device >= WHOLE_ZOOM_FROM) {
            device = Math.floor(device);
        }
        double zoom = Math.max(1e-3, device / scale);
        int rows = (count + bestColumns - 1) / bestColumns;
        double pictureWidth = across * zoom;
        double pictureHeight = down * zoom;
        double cellWidth = Math.floor(Math.min(pictureWidth * 1.5, Math.max(pictureWidth + GAP, width / bestColumns)));
        double cellHeight = Math.floor(pictureHeight + caption + GAP);
        double left = Math.max(0, Math.floor((width - cellWidth * (bestColumns - 1) - pictureWidth) / 2));
        double top = Math.max(0, Math.floor((height - cellHeight * rows + GAP) / 2));
        return new WallLayout(bestColumns, cellWidth, cellHeight, pictureWidth, pictureHeight, left, top);
    }

    double x(int picture) {
        return left + picture % columns * cellWidth;
    }

    double y(int picture) {
        return top + picture / columns * cellHeight;
    }

    /** The picture at a place, or -1. */
    int pictureAt(double x, double y, int count) {
        int column = (int) Math.floor((x - left) / cellWidth);
        int row = (int) Math.floor((y - top) / cellHeight);
        boolean on = column >= 0
                && column < columns
                && row >= 0
                && x - left - column * cellWidth < pictureWidth
                && y - top - row * cellHeight < pictureHeight;
        int picture = row * columns + column;
        return on && picture < count ? picture : -1;
    }
}
