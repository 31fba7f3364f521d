package gradientlab.data.fetch;

import gradientlab.text.Texts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One file over HTTP into {@code NAME.part}, continued where it broke off, renamed when whole. */
final class Download {
    private static final Texts TEXTS = Texts.of(Download.class);
    private static final int LOOK_EVERY_MS = 100;

    private final HttpClient client;
    private final URI address;
    private final Path target;
    private final Path part;
    private final long mostBytes;
    private final HttpRoute.Patience patience;
    private final FetchMonitor monitor;

    Download(
            HttpClient client,
            URI address,
            Path target,
            long mostBytes,
            HttpRoute.Patience patience,
            FetchMonitor monitor) {
        this.client = client;
        this.address = address;
        this.target = target;
        this.part = target.resolveSibling(target.getFileName() + ".part");
        this.mostBytes = mostBytes;
        this.patience = patience;
        this.monitor = monitor;
    }

    /** A failure that another attempt would only repeat. */
    static final class Hopeless extends IOException {
        private static final long serialVersionUID = 1;

        Hopeless(String message) {
            super(message);
        }
    }

    /**
     * @throws IOException with a sentence after the last attempt; the part that has arrived stays
     */
    void run() throws IOException {
        long pause = patience.firstPause().toMillis();
        boolean connected = false;
        for (int attempt = 1; ; attempt++) {
            monitor.check();
            PartFile sink = new PartFile(part, mostBytes);
            try {
                transfer(sink);
                sink.complete();
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
                return;
            } catch (Hopeless hopeless) {
                throw hopeless;
            } catch (IOException broken) {
                connected |= sink.answered();
                if (!connected) {
                    throw new IOException(TEXTS.get("transfer.unreachable", address.getHost()), broken);
                }
                if (attempt >= patience.attempts()) {
                    throw new IOException(TEXTS.get("transfer.broken", attempt), broken);
                }
                monitor.update(-1, TEXTS.get("doing.retrying", attempt + 1));
                rest(pause);
                pause *= 2;
            } finally {
                sink.close();
            }
        }
    }

    private void transfer(PartFile sink) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (sink.received() > 0) {
            request.header("Range", "bytes=" + sink.received() + "-");
        }
        CompletableFuture<HttpResponse<Void>> response = client.sendAsync(request.build(), sink);
        try {
            await(response, sink);
        } finally {
            response.cancel(true); // closes the connection when it was not finished
        }
    }

    private void await(CompletableFuture<?> response, PartFile sink) throws IOException {
        long seen = -1;
        long seenAt = System.nanoTime();
        while (true) {
            try {
                response.get(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException stillRunning) {
                monitor.check();
                sink.check();
                if (sink.received() != seen) {
                    seen = sink.received();
                    seenAt = System.nanoTime();
                    report(sink);
                } else if (System.nanoTime() - seenAt > patience.stall().toNanos()) {
                    throw new IOException("stalled");
                }
            } catch (ExecutionException failed) {
                monitor.check();
                sink.check(); // what the answer was counts more than how it broke off
                throw failed.getCause() instanceof IOException io ? io : new IOException(failed.getCause());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new java.util.concurrent.CancellationException("Cancelled.");
            }
        }
    }

    private void report(PartFile sink) {
        long total = sink.total();
        monitor.update(
                total > 0 ? (double) sink.received() / total : -1,
                TEXTS.get(
                        total > 0 ? "doing.downloading-of" : "doing.downloading",
                        target.getFileName(),
                        sink.received() >> 20,
                        total >> 20));
    }

    private void rest(long milliseconds) throws IOException {
        long end = System.nanoTime() + Duration.ofMillis(milliseconds).toNanos();
        while (System.nanoTime() < end) {
            monitor.check();
            try {
                TimeUnit.MILLISECONDS.sleep(Math.min(LOOK_EVERY_MS, milliseconds));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new java.util.concurrent.CancellationException("Cancelled.");
            }
        }
    }
}
