package gradientlab.share;

import java.io.IOException;

/** Something that was to be opened is no shared experiment this lab accepts; the message is a sentence for the user. */
public final class ShareRefused extends IOException {
    private static final long serialVersionUID = 1;

    public ShareRefused(String sentence) {
        super(sentence);
    }
}
