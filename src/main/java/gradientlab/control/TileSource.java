package gradientlab.control;

import java.util.List;

/** A node that shows many small pictures of one size, and can be exported as such. */
public interface TileSource {
    /** How many pictures there are. */
    int size();

    /** The pixels of a picture, as shown: ARGB, row after row. */
    int[] picture(int index);

    /** Pixels of a picture across. */
    int across();

    /** Pixels of a picture down. */
    int down();

    /** One a picture, or none at all. */
    List<String> captions();
}
