package gradientlab.training;

import gradientlab.data.DatasetBundle;
import gradientlab.data.ProcessLock;
import gradientlab.disk.AtomicFile;
import gradientlab.text.Texts;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The folder of a run that is being trained: locked until closed, saved again and again. A save writes the network under
 * a new name, appends to the metrics, and then replaces {@code state.json}, which names both, and the earlier networks that
 * {@link CheckpointPolicy} keeps: a kill at any moment leaves the previous save. Networks that it does not name go last.
 */
public final class RunFolder implements AutoCloseable {
    private static final Texts TEXTS = Texts.of(RunFolder.class);
    static final String METRICS = "metrics.csv";
    private static final String LOCK = ".lock";

    /** What this process trains. A file lock ends when its process closes the file anywhere, so nobody here opens it twice. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final String id;
    private final Path folder;
    private final ProcessLock lock;
    private SavedState state;

    private RunFolder(String id, Path folder, ProcessLock lock, SavedState state) {
        this.id = id;
        this.folder = folder;
        this.lock = lock;
        this.state = state;
    }

    /** @throws IOException with a sentence when another program trains this run, or its state is damaged */
    static RunFolder open(String id, Path folder) throws IOException {
        if (!OPEN.add(folder)) {
            throw busy(id);
        }
        ProcessLock lock = null;
        try {
            lock = ProcessLock.tryAcquire(folder.resolve(LOCK)).orElseThrow(() -> busy(id));
            AtomicFile.deleteLeftovers(folder);
            return new RunFolder(id, folder, lock, SavedState.read(folder));
        } catch (IOException | RuntimeException failed) {
            if (lock != null) {
                lock.close();
            }
            OPEN.remove(folder);
            throw failed;
        }
    }

    private static IOException busy(String id) {
        return new IOException(TEXTS.get("run.busy", id));
    }

    /** Whether some program trains this run now. */
    static boolean locked(Path folder) {
        return OPEN.contains(folder) || ProcessLock.held(folder.resolve(LOCK));
    }

    public String id() {
        return id;
    }

    public TrainingConfig config() {
        return state.config();
    }

    /** Starts the run, or goes on with it where it was saved. */
    public TrainingRun run(DatasetBundle bundle, TrainingListener listener) throws IOException {
        Kept newest = state.newest();
        if (newest == null) {
            if (state.parent() != null) {
                throw new IOException(TEXTS.get("branch.unfinished", id));
            }
            Files.deleteIfExists(folder.resolve(METRICS)); // of a start that never reached its first save
            return TrainingRun.start(id, state.config(), bundle, listener);
        }
        List<StepMetrics> points = MetricsFile.read(folder.resolve(METRICS), 0, state.points());
        if (!points.isEmpty()) {
            MetricsFile.keep(folder.resolve(METRICS), state.gradientNames(), points);
        } else {
            Files.deleteIfExists(folder.resolve(METRICS));
        }
        TrainingLog log = state.log();
        points.forEach(log::add);
        return TrainingRun.resume(
                id,
                state.config(),
                bundle,
                listener,
                KeptNetwork.load(folder, newest, state.config()),
                log,
                newest.counters());
    }

    /** Saves all of a run; only between two steps. */
    void save(TrainingRun run, RunStatus status, String message) throws IOException {
        TrainingLog log = run.log();
        Kept newest = Kept.of(run);
        if (state.newest() == null || state.newest().step() != newest.step()) {
            AtomicFile.make(folder.resolve(newest.file()), run::saveNetwork);
        }
        appendPoints(run, log.points());
        List<Kept> checkpoints = new ArrayList<>(state.checkpoints());
        checkpoints.removeIf(kept -> kept.step() >= newest.step());
        checkpoints.add(newest);
        int most = CheckpointPolicy.most(Files.size(folder.resolve(newest.file())));
        SavedState next = SavedStateBuilder.builder(state)
                .config(run.config())
                .status(status)
                .message(message)
                .totalSteps(run.totalSteps())
                .points(log.points().size())
                .gradientNames(run.gradientNames())
                .epochs(log.epochs())
                .test(log.test())
                .checkpoints(CheckpointPolicy.thinned(checkpoints, Kept::step, most))
                .build();
        next.write(folder);
        state = next;
        deleteOtherNetworks();
    }

    private void appendPoints(TrainingRun run, List<StepMetrics> points) throws IOException {
        if (points.size() > state.points()) {
            Path file = folder.resolve(METRICS);
            long before = Files.exists(file) ? Files.size(file) : 0;
            try {
                MetricsFile.append(file, run.gradientNames(), points.subList(state.points(), points.size()));
            } catch (IOException failed) {
                cut(file, before); // else the next save would append the same points behind half a row
                throw failed;
            }
        }
    }

    private static void cut(Path file, long size) throws IOException {
        if (Files.exists(file)) {
            try (FileChannel metrics = FileChannel.open(file, StandardOpenOption.WRITE)) {
                metrics.truncate(size);
            }
        }
    }

    /** Says what became of the run, without touching what was saved of it. */
    void saveStatus(RunStatus status, String message) throws IOException {
        state = state.withStatus(status).withMessage(message);
        state.write(folder);
    }

    private void deleteOtherNetworks() throws IOException {
        Set<String> named = state.checkpoints().stream().map(Kept::file).collect(Collectors.toSet());
        try (DirectoryStream<Path> networks = Files.newDirectoryStream(folder, "network-*.zip")) {
            for (Path network : networks) {
                if (!named.contains(network.getFileName().toString())) {
                    Files.deleteIfExists(network);
                }
            }
        }
    }

    /** Lets go of the run; another program may train it now. */
    @Override
    public void close() throws IOException {
        try {
            lock.close();
        } finally {
            OPEN.remove(folder);
        }
    }
}
