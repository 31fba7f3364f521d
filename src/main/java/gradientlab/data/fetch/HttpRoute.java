package gradientlab.data.fetch;

import gradientlab.text.Texts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The authors' own server.
 *
 * @param files an archive, or several files that belong together
 * @param mostBytes no file is larger than this
 * @param patience how long to wait for a connection, and between attempts
 */
public record HttpRoute(List<URI> files, long mostBytes, Patience patience) implements Route {
    private static final Texts TEXTS = Texts.of(HttpRoute.class);

    /**
     * @param connect for the connection; short, so that a computer without network soon takes the next route
     * @param stall without a single byte before a transfer counts as broken
     * @param firstPause before the second attempt; doubled each time
     * @param attempts in all
     */
    public record Patience(Duration connect, Duration stall, Duration firstPause, int attempts) {
        public static final Patience USUAL =
                new Patience(Duration.ofSeconds(4), Duration.ofSeconds(20), Duration.ofMillis(500), 6);
    }

    public HttpRoute {
        files = List.copyOf(files);
    }

    @Override
    public String label() {
        return TEXTS.get("route.authors");
    }

    @Override
    public Path obtain(Path downloads, FetchMonitor monitor) throws IOException {
        Path folder = Files.createDirectories(downloads.resolve("official"));
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(patience.connect())
                .build();
        Path last = folder;
        for (URI file : files) {
            last = folder.resolve(Path.of(file.getPath()).getFileName());
            if (!Files.exists(last)) {
                new Download(client, file, last, mostBytes, patience, monitor).run();
            }
        }
        return files.size() == 1 ? last : folder;
    }
}
