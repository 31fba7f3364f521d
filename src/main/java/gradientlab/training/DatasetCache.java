package gradientlab.training;

import gradientlab.data.DatasetBundle;
import gradientlab.data.Datasets;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Data sets read or drawn once for all who train on them; given up when memory runs short. Thread-safe. */
public final class DatasetCache {
    /** Reads a data set by name. */
    @FunctionalInterface
    public interface Source {
        DatasetBundle load(String name) throws IOException;
    }

    private final Source source;
    private final Map<String, SoftReference<DatasetBundle>> held = new HashMap<>();

    /** The data sets of this data directory. */
    public DatasetCache(Path dataDirectory) {
        this(name -> Datasets.load(name, dataDirectory));
    }

    /** Any others, for tests. */
    public DatasetCache(Source source) {
        this.source = source;
    }

    /**
     * Seconds, the first time.
     *
     * @throws IOException with a sentence when it has to be fetched first, or is damaged
     */
    public synchronized DatasetBundle get(String name) throws IOException {
        SoftReference<DatasetBundle> known = held.get(name);
        DatasetBundle bundle = known == null ? null : known.get();
        if (bundle == null) {
            bundle = source.load(name);
            held.put(name, new SoftReference<>(bundle));
        }
        return bundle;
    }

    /** Another version of it has been fetched: read it anew next time. */
    public synchronized void forget(String name) {
        held.remove(name);
    }
}
