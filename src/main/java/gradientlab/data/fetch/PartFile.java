package gradientlab.data.fetch;

import gradientlab.text.Texts;
import java.io.Closeable;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a download's bytes go: appended when the server continues (206), from the start when it does not (200). */
final class PartFile implements HttpResponse.BodyHandler<Void>, Closeable {
    private static final Texts TEXTS = Texts.of(PartFile.class);
    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d+)-\\d+/(\\d+|\\*)");

    private final Path part;
    private final FileChannel file;
    private final long mostBytes;
    private volatile long received;
    private volatile long total = -1;
    private volatile boolean answered;
    private volatile IOException failure;
    private boolean alreadyWhole;

    PartFile(Path part, long mostBytes) throws IOException {
        this.part = part;
        file = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        received = file.size();
        this.mostBytes = mostBytes;
    }

    /** Bytes in the file, those of earlier attempts included. */
    long received() {
        return received;
    }

    /** How many there will be, or -1. */
    long total() {
        return total;
    }

    /** Whether the server said anything, so that trying again makes sense. */
    boolean answered() {
        return answered;
    }

    @Override
    public HttpResponse.BodySubscriber<Void> apply(HttpResponse.ResponseInfo info) {
        answered = true;
        try {
            position(info);
        } catch (IOException refused) {
            failure = refused;
        }
        return BodySubscribers.ofByteArrayConsumer(
                bytes -> bytes.map(ByteBuffer::wrap).ifPresent(this::take));
    }

    private void position(HttpResponse.ResponseInfo info) throws IOException {
        int status = info.statusCode();
        long length = info.headers().firstValueAsLong("Content-Length").orElse(-1);
        String range = info.headers().firstValue("Content-Range").orElse("");
        Matcher continued = CONTENT_RANGE.matcher(range);
        if (status == 416 && !range.equals("bytes */" + received)) {
            restart();
            throw new IOException("the part does not fit the file");
        } else if (status == 416) { // all of it had arrived before
            total = received;
            alreadyWhole = true;
        } else if (status == 200 || status == 206 && !continued.matches()) {
            restart();
            total = length;
            if (status == 206) {
                throw new IOException("the server's range makes no sense");
            }
        } else if (status == 206) {
            if (Long.parseLong(continued.group(1)) != received) {
                restart();
                throw new IOException("the server continues elsewhere");
            }
            total = length < 0 ? -1 : received + length;
        } else if (status == 429 || status >= 500) {
            throw new IOException("the server answered " + status);
        } else {
            throw new Download.Hopeless(TEXTS.get("transfer.answer", status));
        }
        file.position(received);
        if (total > mostBytes) {
            throw new Download.Hopeless(TEXTS.get("transfer.large"));
        }
    }

    private void restart() throws IOException {
        file.truncate(0);
        received = 0;
    }

    private void take(ByteBuffer bytes) {
        if (failure == null && !alreadyWhole) {
            try {
                write(bytes);
            } catch (IOException failed) {
                failure = failed;
            }
        }
    }

    private void write(ByteBuffer buffer) throws IOException {
        if (received + buffer.remaining() > mostBytes) {
            throw new Download.Hopeless(TEXTS.get("transfer.large"));
        }
        while (buffer.hasRemaining()) {
            received += append(buffer);
        }
    }

    /** A disk that refuses will refuse again; a file closed meanwhile means that nobody waits any more. */
    private int append(ByteBuffer buffer) throws IOException {
        try {
            return file.write(buffer);
        } catch (ClosedChannelException ended) {
            throw ended;
        } catch (IOException refused) {
            throw new Download.Hopeless(TEXTS.get("transfer.locked", part.getFileName(), refused.getMessage()));
        }
    }

    /** To be called when the transfer has ended by itself: all of it is on the disk, or this says why not. */
    void complete() throws IOException {
        check();
        file.force(true);
        file.close();
    }

    /** @throws IOException when what came could not be used, and what comes cannot be either */
    void check() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
        if (received == 0 && total != 0) {
            Files.deleteIfExists(part);
        }
    }
}
