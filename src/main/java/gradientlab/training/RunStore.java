package gradientlab.training;

import gradientlab.nn.InvalidSetting;
import gradientlab.text.Problems;
import gradientlab.text.Texts;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.io.file.PathUtils;

/**
 * Every run, each in a folder of its own in {@code runs}: {@code run.json} (name), {@code state.json}, {@code metrics.csv}
 * and networks as DL4J models. A damaged folder is reported and never touches the others.
 */
public final class RunStore {
    private static final Texts TEXTS = Texts.of(RunStore.class);
    private static final String INFO = "run.json";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private static final int LONGEST_NAME = 200;

    /** Of runs that do not say where they belong. */
    public static final String DEFAULT_ORIGIN = "architectures";

    private final Path root;
    private final Path deleted;

    /** What never changes but by the user; {@code look} is null where none was given. */
    record Info(String name, String created, String origin, Integer look) {}

    /** A run that cannot be read, and why. */
    public record Problem(String id, String sentence) {}

    /**
     * All runs, the newest first.
     *
     * @param problems folders that are no readable run
     */
    public record Listing(List<StoredRun> runs, List<Problem> problems) {}

    /** @param dataDirectory the lab's data directory; the runs come into {@code runs} in it */
    public RunStore(Path dataDirectory) {
        root = dataDirectory.toAbsolutePath().normalize().resolve("runs");
        deleted = root.resolve(".deleted");
    }

    /**
     * A new run, queued.
     *
     * @param name what the user calls it; blank for the configuration's own label
     * @param origin which experiment it belongs to, for example {@code "architectures"}
     * @return its id
     * @throws IOException with a sentence when it cannot be written
     */
    public String create(TrainingConfig config, String name, String origin) throws IOException {
        return create(config, name, origin, null);
    }

    /** As {@link #create(TrainingConfig, String, String)}, for a run that goes on from another. */
    String create(TrainingConfig config, String name, String origin, Parent parent) throws IOException {
        Files.createDirectories(root);
        Instant now = Instant.now();
        String stem = STAMP.format(now) + "-" + config.network().name().replaceAll("[^A-Za-z0-9_]", "_");
        for (int number = 1; ; number++) {
            String id = number == 1 ? stem : stem + "-" + number;
            Path folder = root.resolve(id);
            try {
                Files.createDirectory(folder);
            } catch (FileAlreadyExistsException taken) {
                continue;
            }
            try {
                RunJson.write(
                        folder.resolve(INFO),
                        new Info(name.isBlank() ? config.label() : name, now.toString(), origin, null));
                SavedState.queued(config, parent).write(folder);
            } catch (IOException full) {
                PathUtils.deleteDirectory(folder);
                throw full;
            }
            return id;
        }
    }

    /** Locks a run for training. */
    public RunFolder lock(String id) throws IOException {
        return RunFolder.open(id, existing(id));
    }

    /** Every run, and every folder that cannot be read as one. */
    public Listing list() throws IOException {
        return list(0);
    }

    /**
     * The same with some of what the runs recorded.
     *
     * @param points how many of the newest
     */
    public Listing list(int points) throws IOException {
        List<StoredRun> runs = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path folder : folders()) {
            String id = folder.getFileName().toString();
            try {
                runs.add(read(id, folder, points));
            } catch (IOException | RuntimeException damaged) {
                problems.add(new Problem(id, sentence(id, damaged)));
            }
        }
        runs.sort(Comparator.comparing(StoredRun::created)
                .thenComparing(StoredRun::id)
                .reversed());
        problems.sort(Comparator.comparing(Problem::id));
        return new Listing(runs, problems);
    }

    private static String sentence(String id, Exception damaged) {
        String reason = damaged instanceof IOException || damaged instanceof InvalidSetting
                ? Problems.sentence(damaged).lines().findFirst().orElse("")
                : TEXTS.get("run.incomplete", SavedState.FILE);
        return TEXTS.get("run.unreadable", id, reason);
    }

    /**
     * One run with all that it recorded.
     *
     * @throws IOException with a sentence when there is none of this id, or it is damaged
     */
    public StoredRun open(String id) throws IOException {
        Path folder = existing(id);
        try {
            return read(id, folder, Integer.MAX_VALUE);
        } catch (IOException | RuntimeException damaged) {
            throw new IOException(sentence(id, damaged), damaged);
        }
    }

    private StoredRun read(String id, Path folder, int points) throws IOException {
        SavedState state = SavedState.read(folder);
        Info info = info(folder, state);
        boolean ended = !state.status().over()
                && state.status() != RunStatus.STOPPED
                && state.status() != RunStatus.FAILED
                && !RunFolder.locked(folder);
        TrainingLog log = state.log();
        MetricsFile.read(folder.resolve(RunFolder.METRICS), Math.max(0, state.points() - points), state.points())
                .forEach(log::add);
        return new StoredRun(
                id,
                info.name(),
                info.origin() == null ? DEFAULT_ORIGIN : info.origin(),
                Instant.parse(info.created()),
                info.look() == null ? StoredRun.NO_LOOK : Math.max(StoredRun.NO_LOOK, info.look()),
                state.config(),
                ended ? RunStatus.INTERRUPTED : state.status(),
                state.message(),
                state.counters().step(),
                state.totalSteps(),
                state.counters().seconds(),
                state.gradientNames(),
                state.parent(),
                log);
    }

    /** A lost name must not cost the run. */
    private static Info info(Path folder, SavedState state) throws IOException {
        try {
            Info info = RunJson.read(folder.resolve(INFO), Info.class);
            Instant.parse(info.created());
            return info.name() == null || info.name().isBlank()
                    ? new Info(state.config().label(), info.created(), info.origin(), info.look())
                    : info;
        } catch (IOException | RuntimeException lost) {
            return new Info(
                    state.config().label(),
                    Files.getLastModifiedTime(SavedState.file(folder))
                            .toInstant()
                            .toString(),
                    null,
                    null);
        }
    }

    /** Gives a run another name. */
    public void rename(String id, String name) throws IOException {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new InvalidSetting("name", TEXTS.get("run.name", LONGEST_NAME));
        }
        Info info = info(id);
        write(id, new Info(name.strip(), info.created(), info.origin(), info.look()));
    }

    private Info info(String id) throws IOException {
        Path folder = existing(id);
        return info(folder, SavedState.read(folder));
    }

    private void write(String id, Info info) throws IOException {
        RunJson.write(existing(id).resolve(INFO), info);
    }

    /**
     * By which colour and symbol charts show the run, for good.
     *
     * @param look 0 or more
     */
    public void setLook(String id, int look) throws IOException {
        Info info = info(id);
        write(id, new Info(info.name(), info.created(), info.origin(), look));
    }

    /** What {@link #setLook} gave the runs there are, those that cannot be read left out. */
    public List<Integer> looks() throws IOException {
        List<Integer> looks = new ArrayList<>();
        for (Path folder : folders()) {
            try {
                Integer look = RunJson.read(folder.resolve(INFO), Info.class).look();
                if (look != null) {
                    looks.add(look);
                }
            } catch (IOException lost) {
                continue; // its name is lost as well
            }
        }
        return looks;
    }

    private List<Path> folders() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(root, Files::isDirectory)) {
            for (Path folder : folders) {
                if (!folder.equals(deleted)) {
                    found.add(folder);
                }
            }
        }
        return found;
    }

    /**
     * A number that changes whenever {@link #list} would say something else: cheap, for whoever asks again and again.
     */
    public long version() throws IOException {
        long version = 0;
        for (Path folder : folders()) {
            long times = modified(SavedState.file(folder)) * 31 + modified(folder.resolve(INFO));
            version += (times * 31 + folder.hashCode()) * 31 + (RunFolder.locked(folder) ? 1 : 0);
        }
        return version;
    }

    private static long modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException absent) {
            return 0;
        }
    }

    /**
     * Takes a run out of the list; {@link #restore} brings it back until {@link #emptyTrash}.
     *
     * @throws IOException with a sentence when it is being trained
     */
    public void delete(String id) throws IOException {
        Path folder = existing(id);
        if (RunFolder.locked(folder)) {
            throw new IOException(TEXTS.get("run.trained", id));
        }
        Files.createDirectories(deleted);
        Path target = deleted.resolve(id);
        if (Files.exists(target)) {
            PathUtils.deleteDirectory(target);
        }
        Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A run that was begun and could not be written: without a trace. */
    void discard(String id) throws IOException {
        PathUtils.deleteDirectory(existing(id));
    }

    /** Undoes {@link #delete}. */
    public void restore(String id) throws IOException {
        Files.move(deleted.resolve(checked(id)), root.resolve(id), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deleted runs are gone for good. */
    public void emptyTrash() throws IOException {
        if (Files.exists(deleted)) {
            PathUtils.deleteDirectory(deleted);
        }
    }

    /** Where a run's files are. */
    public Path folder(String id) throws IOException {
        return existing(id);
    }

    private Path existing(String id) throws IOException {
        Path folder = root.resolve(checked(id));
        if (!Files.isDirectory(folder)) {
            throw new IOException(TEXTS.get("run.none", id));
        }
        return folder;
    }

    /** An id comes from the user: it must not lead out of the folder. */
    private static String checked(String id) throws IOException {
        if (!id.matches("[A-Za-z0-9_][A-Za-z0-9._-]{0,199}")) {
            throw new IOException(TEXTS.get("run.id", id));
        }
        return id;
    }
}
