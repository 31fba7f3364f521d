package gradientlab.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gradientlab.text.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Downloads from a server on this computer that misbehaves in every way a real one does. */
@Timeout(60)
class DownloadTest {
    private static final byte[] FILE = TinyData.pattern(300_000, 11);
    private static final HttpRoute.Patience QUICK =
            new HttpRoute.Patience(Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofMillis(10), 4);

    @TempDir
    private Path downloads;

    private final List<String> ranges = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch testEnded = new CountDownLatch(1);
    private HttpServer server;
    private Answer answer;

    private interface Answer {
        /**
         * @param call 1 for the first request
         * @param from where the client wants to continue
         */
        void give(HttpExchange exchange, int call, int from) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            String range = exchange.getRequestHeaders().getFirst("Range");
            ranges.add(String.valueOf(range));
            int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
            try (exchange) {
                answer.give(exchange, ranges.size(), from);
            } catch (IOException clientWentAway) {
                return; // or the server broke off, as asked
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        testEnded.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private Path obtain(FetchMonitor monitor) throws IOException {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tiny.tar.gz");
        return new HttpRoute(List.of(address), 400_000, QUICK).obtain(downloads, monitor);
    }

    /** Announces everything from {@code from}, sends less when {@code to} is before the end. */
    private static void send(HttpExchange exchange, int from, int to) throws IOException {
        if (from > 0) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + from + "-" + (FILE.length - 1) + "/" + FILE.length);
        }
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, FILE.length - from);
        OutputStream body = exchange.getResponseBody();
        body.write(FILE, from, to - from);
        body.flush();
    }

    private Path part() {
        return downloads.resolve("official/tiny.tar.gz.part");
    }

    @Test
    void a_whole_file_arrives_and_is_not_asked_for_again() throws IOException {
        answer = (exchange, call, from) -> send(exchange, from, FILE.length);
        assertThat(obtain(FetchMonitor.NONE)).hasBinaryContent(FILE);
        assertThat(obtain(FetchMonitor.NONE)).hasBinaryContent(FILE);
        assertThat(ranges).containsExactly("null");
        assertThat(part()).doesNotExist();
    }

    @Test
    void a_broken_transfer_continues_where_it_broke() throws IOException {
        answer = (exchange, call, from) -> send(exchange, from, call < 3 ? from + 100_000 : FILE.length);
        assertThat(obtain(FetchMonitor.NONE)).hasBinaryContent(FILE);
        assertThat(ranges).hasSize(3).startsWith("null");
        assertThat(ranges.get(2)).matches("bytes=\\d+-").isNotEqualTo(ranges.get(1));
    }

    @Test
    void what_an_earlier_fetch_left_is_continued() throws IOException {
        Files.createDirectories(part().getParent());
        Files.write(part(), java.util.Arrays.copyOf(FILE, 123_456));
        answer = (exchange, call, from) -> send(exchange, from, FILE.length);
        assertThat(obtain(FetchMonitor.NONE)).hasBinaryContent(FILE);
        assertThat(ranges).containsExactly("bytes=123456-");
    }

    @Test
    void a_server_that_knows_no_ranges_sends_all_of_it_again() throws IOException {
        Files.createDirectories(part().getParent());
        Files.write(part(), new byte[123_456]);
        answer = (exchange, call, from) -> send(exchange, 0, FILE.length);
        assertThat(obtain(FetchMonitor.NONE)).hasBinaryContent(FILE);
    }

    @Test
    void a_part_that_was_complete_already_is_recognised() throws IOException {
        Files.createDirectories(part().getParent());
        Files.write(part(), FILE);
        answer = (exchange, call, from) -> {
            exchange.getResponseHeaders().set("Content-Range", "bytes */" + FILE.length);
            byte[] page = new byte[100];
            exchange.sendResponseHeaders(416, page.length);
            exchange.getResponseBody().write(page);
        };
        assertThat(obtain(FetchMonitor.NONE)).hasBinaryContent(FILE);
    }

    @Test
    void a_part_longer_than_the_file_is_thrown_away() throws IOException {
        Files.createDirectories(part().getParent());
        Files.write(part(), new byte[FILE.length + 5]);
        answer = (exchange, call, from) -> {
            if (from > FILE.length) {
                exchange.getResponseHeaders().set("Content-Range", "bytes */" + FILE.length);
                exchange.sendResponseHeaders(416, -1);
            } else {
                send(exchange, from, FILE.length);
            }
        };
        assertThat(obtain(FetchMonitor.NONE)).hasBinaryContent(FILE);
    }

    @Test
    void a_busy_server_is_asked_again_and_a_missing_file_is_not() throws IOException {
        answer = (exchange, call, from) -> {
            if (call < 3) {
                exchange.sendResponseHeaders(503, -1);
            } else {
                send(exchange, from, FILE.length);
            }
        };
        assertThat(obtain(FetchMonitor.NONE)).hasBinaryContent(FILE);
        Files.delete(downloads.resolve("official/tiny.tar.gz"));
        ranges.clear();
        answer = (exchange, call, from) -> exchange.sendResponseHeaders(404, -1);
        assertThatThrownBy(() -> obtain(FetchMonitor.NONE)).hasMessage("the server answered 404.");
        assertThat(ranges).hasSize(1);
        Language.use(Language.TURKISH);
        try {
            assertThatThrownBy(() -> obtain(FetchMonitor.NONE)).hasMessage("sunucu 404 yanıtını verdi.");
        } finally {
            Language.use(Language.ENGLISH);
        }
    }

    @Test
    void a_stalled_transfer_is_continued() throws IOException {
        answer = (exchange, call, from) -> {
            send(exchange, from, call == 1 ? 100_000 : FILE.length);
            if (call == 1) {
                await(testEnded); // holds the connection open without a byte
            }
        };
        assertThat(obtain(FetchMonitor.NONE)).hasBinaryContent(FILE);
        assertThat(ranges).hasSize(2);
    }

    @Test
    void a_server_that_never_delivers_is_given_up() {
        answer = (exchange, call, from) -> send(exchange, from, Math.min(FILE.length - 1, from + 10));
        assertThatThrownBy(() -> obtain(FetchMonitor.NONE)).hasMessage("the transfer broke off 4 times.");
        assertThat(ranges).hasSize(4);
    }

    @Test
    void an_endless_file_is_refused_whether_announced_or_not() throws IOException {
        answer = (exchange, call, from) -> exchange.sendResponseHeaders(200, 500_000);
        assertThatThrownBy(() -> obtain(FetchMonitor.NONE)).hasMessageContaining("larger than it should be");
        answer = (exchange, call, from) -> {
            exchange.sendResponseHeaders(200, 0); // chunked: no length
            for (int i = 0; i < 10_000; i++) {
                exchange.getResponseBody().write(new byte[1000]);
            }
        };
        assertThatThrownBy(() -> obtain(FetchMonitor.NONE)).hasMessageContaining("larger than it should be");
        assertThat(part().toFile().length()).isLessThanOrEqualTo(400_000);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_full_disk_is_not_taken_for_a_broken_transfer() throws IOException {
        answer = (exchange, call, from) -> send(exchange, 0, FILE.length);
        Files.createDirectories(part().getParent());
        Files.createSymbolicLink(part(), Path.of("/dev/full"));
        assertThatThrownBy(() -> obtain(FetchMonitor.NONE)).hasMessageContaining("cannot be written: ");
        assertThat(ranges).hasSize(1);
    }

    @Test
    void an_unreachable_server_is_given_up_at_once() throws IOException {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        HttpRoute route = new HttpRoute(List.of(URI.create("http://127.0.0.1:" + nobody + "/x.gz")), 1000, QUICK);
        assertThatThrownBy(() -> route.obtain(downloads, FetchMonitor.NONE)).hasMessage("127.0.0.1 cannot be reached.");
        assertThat(downloads.resolve("official/x.gz.part")).doesNotExist();
    }

    @Test
    void cancelling_stops_a_hanging_transfer_and_the_next_one_continues() throws IOException {
        AtomicBoolean cancelled = new AtomicBoolean();
        answer = (exchange, call, from) -> {
            send(exchange, from, call == 1 ? 100_000 : FILE.length);
            if (call == 1) {
                await(testEnded);
            }
        };
        FetchMonitor monitor = new FetchMonitor() {
            @Override
            public void update(double fraction, String message) {
                cancelled.set(fraction > 0);
            }

            @Override
            public boolean cancelled() {
                return cancelled.get();
            }
        };
        assertThatThrownBy(() -> obtain(monitor)).isInstanceOf(CancellationException.class);
        assertThat(part().toFile().length()).isBetween(1L, 100_000L);
        assertThat(obtain(FetchMonitor.NONE)).hasBinaryContent(FILE);
        assertThat(ranges.get(1)).startsWith("bytes=");
    }

    @Test
    void several_files_come_into_one_folder() throws IOException {
        answer = (exchange, call, from) -> send(exchange, from, FILE.length);
        String base = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        HttpRoute route = new HttpRoute(List.of(URI.create(base + "a"), URI.create(base + "b")), 400_000, QUICK);
        Path folder = route.obtain(downloads, FetchMonitor.NONE);
        assertThat(folder.resolve("a")).hasBinaryContent(FILE);
        assertThat(folder.resolve("b")).hasBinaryContent(FILE);
    }

    @Test
    void an_interrupted_real_archive_ends_as_verified_data() throws IOException {
        byte[] archive = TinyData.good();
        answer = (exchange, call, from) -> {
            if (from > 0) {
                exchange.getResponseHeaders()
                        .set("Content-Range", "bytes " + from + "-" + (archive.length - 1) + "/" + archive.length);
            }
            exchange.sendResponseHeaders(from > 0 ? 206 : 200, archive.length - from);
            int count = call == 1 ? archive.length / 2 : archive.length - from;
            exchange.getResponseBody().write(archive, from, count);
            exchange.getResponseBody().flush();
        };
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tiny.tar.gz");
        Route route = new HttpRoute(List.of(address), 400_000, QUICK);
        DatasetStore store = new DatasetStore(downloads, TinyData.recipe(route));
        store.fetch(FetchMonitor.NONE);
        store.verify(FetchMonitor.NONE);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
