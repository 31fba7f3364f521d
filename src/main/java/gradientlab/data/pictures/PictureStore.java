package gradientlab.data.pictures;

import com.fasterxml.jackson.databind.ObjectMapper;
import gradientlab.data.DatasetBundle;
import gradientlab.data.fetch.FetchMonitor;
import gradientlab.disk.AtomicFile;
import gradientlab.text.Texts;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.io.file.PathUtils;

/**
 * Every set of pictures that was added, each in a folder that is named after its digest: {@code datasets/pictures/DIGEST} with
 * {@code pictures.json}, {@code labels.bin} and {@code pixels.bin}. A changed folder that is added again is a new set beside
 * the old one, so that runs on the old one go on as they began.
 */
public final class PictureStore {
    private static final Texts TEXTS = Texts.of(PictureStore.class);
    private static final String FACTS = "pictures.json";
    private static final String LABELS = "labels.bin";
    private static final String PIXELS = "pixels.bin";
    private static final String WORK = ".work-";
    private static final int MOST_FACTS = 1 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path root;

    /** @param dataDirectory the lab's data directory; nothing is ever written elsewhere */
    public PictureStore(Path dataDirectory) {
        root = dataDirectory.toAbsolutePath().normalize().resolve("datasets").resolve("pictures");
    }

    Path folder(String digest) {
        return root.resolve(digest);
    }

    /**
     * Reads a folder of pictures, or a zip of one, and keeps them. The same pictures again are the same set, under the new
     * name.
     *
     * @throws IOException with a sentence that names what cannot be used, and says what to do; nothing is kept then
     */
    public PictureSet add(Path source, PictureOptions options, FetchMonitor monitor) throws IOException {
        PictureImport.Result made = new PictureImport(source.toAbsolutePath().normalize(), options, monitor).run();
        Files.createDirectories(root);
        tidy();
        Path work = Files.createTempDirectory(root, WORK);
        try {
            write(work, made);
            keep(work, made.set());
        } finally {
            if (Files.exists(work)) {
                PathUtils.deleteDirectory(work);
            }
        }
        monitor.update(1, made.set().summary());
        return made.set();
    }

    private static void write(Path work, PictureImport.Result made) throws IOException {
        AtomicFile.write(work.resolve(LABELS), made.labels());
        AtomicFile.write(work.resolve(PIXELS), made.pixels());
        AtomicFile.write(work.resolve(FACTS), JSON.writeValueAsBytes(made.set()));
    }

    private void keep(Path work, PictureSet set) throws IOException {
        Path folder = folder(set.digest());
        if (Files.exists(folder)) {
            PathUtils.deleteDirectory(folder); // the same pictures, or a damaged copy of them
        }
        try {
            Files.move(work, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException another) {
            return; // another program has added the same just now
        }
    }

    /** What a killed import left. */
    private void tidy() {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(root, WORK + "*")) {
            for (Path leftover : leftovers) {
                if (Files.getLastModifiedTime(leftover).toMillis() < System.currentTimeMillis() - 3_600_000) {
                    PathUtils.deleteDirectory(leftover);
                }
            }
        } catch (IOException later) { // the next import tries again
            return;
        }
    }

    /** All sets, the newest first; what cannot be read as one is passed over. */
    public List<PictureSet> all() {
        List<PictureSet> sets = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(root, "????????????????")) {
            for (Path folder : folders) {
                read(folder).ifPresent(sets::add);
            }
        } catch (IOException none) {
            return List.of();
        }
        sets.sort(Comparator.comparingLong(PictureSet::added).reversed().thenComparing(PictureSet::digest));
        return sets;
    }

    /** Of each name the newest, in the order of their names. */
    public List<PictureSet> newest() {
        TreeMap<String, PictureSet> newest = new TreeMap<>();
        all().forEach(set -> newest.putIfAbsent(set.name(), set));
        return List.copyOf(newest.values());
    }

    /** The newest that is called so, or the one of this id. */
    public Optional<PictureSet> find(String name) {
        return all().stream().filter(set -> set.pictureId().called(name)).findFirst();
    }

    private static Optional<PictureSet> read(Path folder) {
        Path file = folder.resolve(FACTS);
        try {
            if (Files.size(file) > MOST_FACTS) {
                return Optional.empty();
            }
            return Optional.of(JSON.readValue(Files.readAllBytes(file), PictureSet.class))
                    .filter(set -> set.digest().equals(folder.getFileName().toString()));
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    /**
     * The set of this id.
     *
     * @throws IOException with a sentence when it is not here; when others of its name are, it says so
     */
    public PictureSet require(PictureId id) throws IOException {
        List<PictureSet> all = all();
        Optional<PictureSet> same =
                all.stream().filter(set -> set.digest().equals(id.digest())).findFirst();
        if (same.isEmpty()) {
            boolean others = all.stream().anyMatch(set -> set.name().equals(id.name()));
            throw new IOException(TEXTS.get(others ? "store.changed" : "store.absent", id.name(), id.digest()));
        }
        return same.get();
    }

    /**
     * Reads a set; its digest is checked.
     *
     * @throws IOException with a sentence when it is damaged
     */
    DatasetBundle load(PictureSet set) throws IOException {
        Path folder = folder(set.digest());
        try {
            byte[] labels = exactly(folder.resolve(LABELS), set.pictures());
            byte[] pixels =
                    exactly(folder.resolve(PIXELS), (long) labels.length * set.channels() * set.side() * set.side());
            String digest = Digests.ofImages(set.side(), set.channels(), set.seed(), set.classes(), labels, pixels);
            if (digest.equals(set.digest())) {
                return Parted.of(set, labels, pixels);
            }
        } catch (IOException | RuntimeException damaged) {
            throw new IOException(TEXTS.get("store.damaged", set.name(), set.source()), damaged);
        }
        throw new IOException(TEXTS.get("store.damaged", set.name(), set.source()));
    }

    private static byte[] exactly(Path file, long size) throws IOException {
        if (Files.size(file) != size) {
            throw new IOException("another size");
        }
        return Files.readAllBytes(file);
    }

    /**
     * Whether the folder that a set came from has other pictures by now, as a sentence for whoever goes on with a run on it:
     * by names, sizes and times. Nothing is said of a folder that is gone.
     */
    public Optional<String> changed(PictureId id) {
        try {
            PictureSet set = require(id);
            Path source = Path.of(set.source());
            if (!Files.exists(source)) {
                return Optional.empty();
            }
            boolean same;
            try (PictureSources pictures = PictureSources.open(source)) {
                same = Digests.ofListing(Layout.of(set.name(), pictures.list())).equals(set.listing());
            } catch (IOException unusableNow) {
                same = false;
            }
            return same ? Optional.empty() : Optional.of(TEXTS.get("store.source", set.source(), set.name()));
        } catch (IOException | RuntimeException absent) { // whoever loads it hears that
            return Optional.empty();
        }
    }

    /** Deletes every set of a name; runs on them can no longer go on. Returns how many there were. */
    public int remove(String name) throws IOException {
        List<PictureSet> sets =
                all().stream().filter(set -> set.pictureId().called(name)).toList();
        for (PictureSet set : sets) {
            PathUtils.deleteDirectory(folder(set.digest()));
        }
        return sets.size();
    }
}
