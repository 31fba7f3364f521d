package gradientlab.training;

import gradientlab.data.DatasetBundle;
import gradientlab.data.Datasets;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Data sets read or drawn once for all who train on them; given up when memory runs short. Thread-safe. */
public final class DatasetCache {
    /** Reads a data set by name. */
    @FunctionalInterface
    public interface Source {
        DatasetBundle load(String name) throws IOException;
    }

    private final Source source;
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    /** The data sets of this data directory. */
    public DatasetCache(Path dataDirectory) {
        this(name -> Datasets.load(name, dataDirectory));
    }

    /** Any others, for tests. */
    public DatasetCache(Source source) {
        this.source = source;
    }

    /**
     * Seconds, the first time; whoever wants another one does not wait for it.
     *
     * @throws IOException with a sentence when it has to be fetched first, or is damaged
     */
    public DatasetBundle get(String name) throws IOException {
        return held.computeIfAbsent(name, Held::new).get();
    }

    /** Another version of it has been fetched: read it anew next time. */
    public void forget(String name) {
        held.remove(name);
    }

    /** Nobody trains any more: no window that has been closed keeps 180 MB of images. */
    public void forgetAll() {
        held.clear();
    }

    private final class Held {
        private final String name;
        private SoftReference<DatasetBundle> known = new SoftReference<>(null);

        Held(String name) {
            this.name = name;
        }

        synchronized DatasetBundle get() throws IOException {
            DatasetBundle bundle = known.get();
            if (bundle == null) {
                bundle = source.load(name);
                known = new SoftReference<>(bundle);
            }
            return bundle;
        }
    }
}
