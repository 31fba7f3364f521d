package gradientlab.data.fetch;

import gradientlab.text.Texts;
import java.io.Closeable;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a download's bytes go: appended when the server continues (206), from the start when it does not (200). */
final class PartFile implements HttpResponse.BodyHandler<Void>, HttpResponse.BodySubscriber<Void>, Closeable {
    private static final Texts TEXTS = Texts.of(PartFile.class);
    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d+)-\\d+/(\\d+|\\*)");

    private final Path part;
    private final FileChannel file;
    private final long mostBytes;
    private final CompletableFuture<Void> body = new CompletableFuture<>();
    private Flow.Subscription subscription;
    private volatile long received;
    private volatile long total = -1;
    private volatile boolean answered;
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
            body.completeExceptionally(refused);
        }
        return this;
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

    @Override
    public void onSubscribe(Flow.Subscription stream) {
        subscription = stream;
        if (body.isCompletedExceptionally()) {
            stream.cancel();
        } else {
            stream.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        try {
            for (ByteBuffer buffer : buffers) {
                if (!alreadyWhole) {
                    write(buffer);
                }
            }
            subscription.request(1);
        } catch (IOException failed) {
            subscription.cancel();
            body.completeExceptionally(failed);
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

    @Override
    public void onError(Throwable broken) {
        body.completeExceptionally(broken);
    }

    @Override
    public void onComplete() {
        try {
            if (file.isOpen()) {
                file.force(true);
            }
            body.complete(null);
        } catch (IOException failed) {
            body.completeExceptionally(failed);
        }
    }

    @Override
    public CompletionStage<Void> getBody() {
        return body;
    }

    @Override
    public void close() throws IOException {
        file.close();
        if (received == 0 && total != 0) {
            Files.deleteIfExists(part);
        }
    }
}
