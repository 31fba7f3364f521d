package gradientlab.data.fetch;

import java.io.IOException;
import java.nio.file.Path;

/** A place on the network that has a data set in one form or another. */
public interface Route {
    /** For messages, in the language in use: "the authors' site". */
    String label();

    /**
     * Brings an archive, or a folder of files, into {@code downloads}; continues what an earlier, interrupted call left
     * there. Nothing is trusted yet.
     *
     * @throws IOException with the reason as a phrase, when this route does not work now
     * @throws java.util.concurrent.CancellationException when the monitor says so
     */
    Path obtain(Path downloads, FetchMonitor monitor) throws IOException;
}
