package gradientlab.raster;

import gradientlab.control.Exhibited;
import gradientlab.form.ShortNames;
import gradientlab.plot.Tiles;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/**
 * Many small colour pictures of one size with a caption under each, as large as fits; made to be replaced often. The
 * pointer reads out single pixels, the arrow keys whole pictures.
 */
public final class PictureWall extends PaintedRegion implements Exhibited {
    private static final double LARGEST_PIXEL = 28;

    private final RasterView view = new RasterView();
    private final Region plot = plotRegion();
    private final Rectangle outline = new Rectangle();
    private final Readout readout = new Readout();
    private final List<Label> captions = new ArrayList<>();
    private final Text ruler = new Text();
    private final EmptyWords empty = new EmptyWords();
    private List<int[]> pictures = List.of();
    private List<String> texts = List.of();
    private int columns = 1;
    private int rows = 1;
    private WallLayout layout;
    private PictureReading.Source source = (picture, row, column) -> null;
    private int picture = -1;
    private int row = -1;
    private int column = -1;

    public PictureWall() {
        getStyleClass().add("picture-wall");
        outline.getStyleClass().add("lab-cell-outline");
        outline.setManaged(false);
        outline.setMouseTransparent(true);
        outline.setVisible(false);
        getChildren().addAll(view, empty, plot, outline, readout);
        plot.setOnMouseMoved(event -> point(event.getX(), event.getY()));
        plot.setOnMouseExited(event -> show(-1, -1, -1));
        plot.setOnMousePressed(event -> plot.requestFocus());
        plot.setOnKeyPressed(this::key);
        plot.focusedProperty().addListener(observable -> {
            if (!plot.isFocused()) {
                show(-1, -1, -1);
            }
        });
        plot.accessibleTextProperty().bind(accessibleTextProperty());
        setMinSize(60, 60);
        setPrefSize(320, 320);
    }

    /**
     * @param argb opaque pixels of each picture, row after row from the top; kept, not copied
     * @param across pixels of a picture
     * @param down pixels of a picture
     */
    public void setPictures(List<int[]> argb, int across, int down) {
        for (int[] one : argb) {
            if (one.length != across * down) {
                throw new IllegalArgumentException(one.length + " pixels do not fill " + across + " by " + down);
            }
        }
        boolean other = argb.size() != pictures.size() || across != columns || down != rows;
        pictures = List.copyOf(argb);
        columns = across;
        rows = down;
        if (other) {
            picture = -1;
            fitCaptions();
            requestLayout();
        }
        requestPaint();
    }

    @Override
    public Tiles exhibit() {
        String spoken = getAccessibleText() == null ? "" : getAccessibleText();
        return Tiles.of(spoken, pictures.stream().map(int[]::clone).toList(), columns, rows, texts);
    }

    /** How many pictures there are. */
    public int size() {
        return pictures.size();
    }

    /** One a picture, or none at all. */
    public void setCaptions(List<String> captionTexts) {
        if (!captionTexts.equals(texts)) {
            boolean other = captionTexts.isEmpty() != texts.isEmpty();
            texts = List.copyOf(captionTexts);
            fitCaptions();
            if (other) {
                requestLayout();
            }
            requestPaint();
        }
    }

    /** What is told about the place under the pointer; null for nothing. */
    public void setReadings(PictureReading.Source readings) {
        source = readings;
        requestPaint();
    }

    /** What stands here while there is no picture. */
    public void setEmptyText(String text) {
        empty.setText(text);
        requestPaint();
    }

    /** The read-out as text, lines parted by newlines; empty while nothing is read out. */
    public String readoutText() {
        return readout.text();
    }

    private void fitCaptions() {
        while (captions.size() < Math.min(texts.size(), pictures.size())) {
            Label caption = new Label();
            caption.getStyleClass().add("lab-caption");
            caption.setManaged(false);
            caption.setMouseTransparent(true);
            caption.setAlignment(Pos.CENTER);
            captions.add(caption);
            getChildren().add(1, caption);
        }
        for (int i = 0; i < captions.size(); i++) {
            boolean shown = i < texts.size() && i < pictures.size();
            captions.get(i).setVisible(shown);
            captions.get(i).setText(shown ? texts.get(i) : "");
        }
    }

    /** Writes names so that they can be told apart; numbers are never cut this way. */
    private void shortenCaptions(double room) {
        int count = Math.min(captions.size(), Math.min(texts.size(), pictures.size()));
        List<String> names = texts.stream()
                .filter(text -> !text.isEmpty() && Character.isLetter(text.charAt(0)))
                .distinct()
                .toList();
        if (count == 0 || names.isEmpty()) {
            return;
        }
        ruler.setFont(captions.get(0).getFont());
        List<String> shortened = ShortNames.of(names, text -> {
            ruler.setText(text);
            return Math.ceil(ruler.getLayoutBounds().getWidth()) <= room;
        });
        for (int i = 0; i < count; i++) {
            int name = names.indexOf(texts.get(i));
            captions.get(i).setText(name < 0 ? texts.get(i) : shortened.get(name));
        }
    }

    private double captionHeight() {
        return texts.isEmpty() || captions.isEmpty()
                ? 0
                : Math.ceil(captions.get(0).prefHeight(-1));
    }

    @Override
    protected void paint() {
        boolean any = !pictures.isEmpty();
        view.setVisible(any);
        empty.show(!any, 0, 0, getWidth(), getHeight());
        plot.resizeRelocate(0, 0, getWidth(), getHeight());
        if (!any) {
            layout = null;
            refresh();
            return;
        }
        double scale = pixelScale();
        layout = WallLayout.of(
                pictures.size(), columns, rows, getWidth(), getHeight(), captionHeight(), scale, LARGEST_PIXEL);
        shortenCaptions(layout.cellWidth() - 2);
        Raster raster = view.sized(getWidth(), getHeight(), scale);
        raster.clear(0);
        int across = Math.max(1, (int) Math.round(layout.pictureWidth() * scale));
        int down = Math.max(1, (int) Math.round(layout.pictureHeight() * scale));
        for (int i = 0; i < pictures.size(); i++) {
            int left = (int) Math.round(layout.x(i) * scale);
            int top = (int) Math.round(layout.y(i) * scale);
            raster.picture(pictures.get(i), columns, rows, left, top, across, down);
            if (i < captions.size()) {
                double middle = layout.x(i) + layout.pictureWidth() / 2;
                double room = layout.cellWidth() - 2;
                captions.get(i)
                        .resizeRelocate(
                                Math.round(middle - room / 2),
                                Math.round(layout.y(i) + layout.pictureHeight()),
                                room,
                                captionHeight());
            }
        }
        view.publish();
        refresh();
    }

    private void point(double x, double y) {
        int at = layout == null ? -1 : layout.pictureAt(x, y, pictures.size());
        if (at < 0) {
            show(-1, -1, -1);
            return;
        }
        int toRow = (int) ((y - layout.y(at)) / layout.pictureHeight() * rows);
        int toColumn = (int) ((x - layout.x(at)) / layout.pictureWidth() * columns);
        show(at, Math.min(rows - 1, toRow), Math.min(columns - 1, toColumn));
    }

    private void show(int atPicture, int atRow, int atColumn) {
        picture = atPicture;
        row = atRow;
        column = atColumn;
        refresh();
    }

    /** Reads out again, after pictures or place have changed. */
    private void refresh() {
        PictureReading reading =
                layout == null || picture < 0 || picture >= pictures.size() ? null : source.at(picture, row, column);
        outline.setVisible(reading != null);
        if (reading == null) {
            readout.setVisible(false);
            return;
        }
        boolean whole = row < 0;
        double width = layout.pictureWidth() / (whole ? 1 : columns);
        double height = layout.pictureHeight() / (whole ? 1 : rows);
        double left = layout.x(picture) + (whole ? 0 : column * width);
        double top = layout.y(picture) + (whole ? 0 : row * height);
        outline.setX(left);
        outline.setY(top);
        outline.setWidth(width);
        outline.setHeight(height);
        readout.tell(reading.heading(), reading.rows(), left + width / 2, top + height / 2);
        plot.setAccessibleHelp(reading.text());
    }

    private void key(KeyEvent event) {
        int across = layout == null ? 1 : layout.columns();
        switch (event.getCode()) {
            case LEFT -> walk(-1);
            case RIGHT -> walk(1);
            case UP -> walk(-across);
            case DOWN -> walk(across);
            case ESCAPE -> show(-1, -1, -1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void walk(int by) {
        if (!pictures.isEmpty()) {
            int to = picture < 0 ? 0 : picture + by;
            show(to >= 0 && to < pictures.size() ? to : picture, -1, -1);
        }
    }
}
