package gradientlab.data.fetch;

import gradientlab.text.Texts;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses to deliver more than it was allowed, so that a small file cannot unpack into an endless one. */
final class BudgetInputStream extends FilterInputStream {
    private static final Texts TEXTS = Texts.of(BudgetInputStream.class);

    private long total;
    private long now;

    /**
     * @param total bytes for the whole stream
     */
    BudgetInputStream(InputStream in, long total) {
        super(in);
        this.total = total;
    }

    /** How many bytes may be read until the next call of this method. */
    void allow(long bytes) {
        now = bytes;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            spend(1);
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int count = super.read(buffer, from, length);
        if (count > 0) {
            spend(count);
        }
        return count;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(Math.min(bytes, 1 << 16));
        spend(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void spend(long bytes) throws IOException {
        total -= bytes;
        now -= bytes;
        if (total < 0 || now < 0) {
            throw new TooLarge();
        }
    }

    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;

        TooLarge() {
            super(TEXTS.get("archive.bomb"));
        }
    }
}
