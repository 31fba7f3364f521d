package gradientlab.data.fetch;

import gradientlab.data.ProcessLock;
import gradientlab.text.Texts;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One published data set on this computer. Its folder holds all of its files or does not exist: everything is made in a
 * work folder beside it and moved into place when the checksums are right, so a kill at any moment leaves the previous
 * data (or none). Downloads stay in the work folder until they have been used, so that the next fetch can go on.
 */
public final class DatasetStore {
    private static final Texts TEXTS = Texts.of(DatasetStore.class);

    /** What this process works on: file locks are for other processes only. */
    private static final Set<Path> BUSY = ConcurrentHashMap.newKeySet();

    /** An archive, the other form and the files themselves lie side by side for a moment: in halves of the last. */
    private static final long DOWNLOAD_ROOM = 5;

    private final Recipe recipe;
    private final Integrity integrity;
    private final Path root;
    private final Path folder;
    private final Path work;
    private final Path replaced;

    /**
     * @param dataDirectory the lab's data directory; the files come into {@code datasets/NAME} in it
     */
    public DatasetStore(Path dataDirectory, Recipe recipe) {
        this.recipe = recipe;
        integrity = new Integrity(recipe);
        root = dataDirectory.toAbsolutePath().normalize().resolve("datasets");
        folder = root.resolve(recipe.name());
        work = root.resolve("." + recipe.name() + ".work");
        replaced = work.resolve("replaced");
    }

    /** Where the files are, or will be. */
    public Path folder() {
        return folder;
    }

    /** The cheap check: every file is there and has its size. */
    public boolean complete() {
        recoverQuietly();
        return integrity.missing(folder).isEmpty();
    }

    /** Whether there is anything at all. */
    public boolean present() {
        return Files.isDirectory(folder);
    }

    /**
     * The cheap check, with a reason.
     *
     * @throws IOException with a sentence that says what to do
     */
    public void requireComplete() throws IOException {
        if (!complete()) {
            throw new IOException(TEXTS.get(present() ? "state.size" : "state.missing", recipe.name()));
        }
    }

    /**
     * The full check: size and MD5 of every file.
     *
     * @throws IOException with a sentence that says which file is wrong
     */
    public void verify(FetchMonitor monitor) throws IOException {
        recoverQuietly();
        if (!present()) {
            throw new IOException(TEXTS.get("state.absent", recipe.name()));
        }
        List<String> wrong = integrity.wrong(folder, monitor);
        if (!wrong.isEmpty()) {
            throw new IOException(TEXTS.get("again.advice", damaged(wrong), recipe.name()));
        }
    }

    /**
     * Tries each route in turn until the data is there; does nothing when it already is and its checksums are right.
     *
     * @throws IOException with a sentence that says why each route failed
     * @throws CancellationException when the monitor says so; what has been downloaded is kept for the next time
     */
    public void fetch(FetchMonitor monitor) throws IOException {
        locked(() -> {
            if (present() && intact(monitor)) {
                monitor.update(1, TEXTS.get("state.intact", recipe.name()));
                return true;
            }
            long here = Copying.size(work.resolve("downloads"));
            DiskSpace.require(root, DOWNLOAD_ROOM * recipe.totalSize() / 2 - here, recipe.name());
            List<String> reasons = new ArrayList<>();
            for (Route route : recipe.routes()) {
                try {
                    Path downloads = Files.createDirectories(work.resolve("downloads"));
                    Path obtained = route.obtain(downloads, monitor);
                    useDownload(obtained, monitor);
                    return true;
                } catch (IOException failed) {
                    monitor.check();
                    if (DiskSpace.exhausted(root)) {
                        throw failed; // another route would only fill it again
                    }
                    String reason = failed.getMessage() == null ? failed.toString() : failed.getMessage();
                    reasons.add(route.label() + " (" + reason.replaceFirst("\\.$", "") + ")");
                    monitor.update(-1, TEXTS.get("route.failed", route.label(), reason));
                }
            }
            String all = reasons.stream()
                    .reduce((before, next) -> TEXTS.get("routes.nor", before, next))
                    .orElse("");
            throw new IOException(TEXTS.get("routes.failed", recipe.name(), all));
        });
    }

    /**
     * Takes the data from an archive or a folder.
     *
     * @throws IOException with a sentence when it is not this data, or damaged; the previous data is as it was
     */
    public void importFrom(Path source, FetchMonitor monitor) throws IOException {
        if (!Files.exists(source)) {
            throw new IOException(TEXTS.get("source.none", source));
        }
        Gatherer.requireReadable(source);
        if (!Files.isRegularFile(source) && !Files.isDirectory(source)) { // a pipe would be waited for without end
            throw new IOException(TEXTS.get("source.odd", source));
        }
        locked(() -> {
            DiskSpace.require(root, recipe.totalSize(), recipe.name());
            install(source, monitor);
            return true;
        });
    }

    private boolean intact(FetchMonitor monitor) {
        try {
            List<String> wrong = integrity.wrong(folder, monitor);
            if (!wrong.isEmpty()) {
                monitor.update(-1, TEXTS.get("again.now", damaged(wrong)));
            }
            return wrong.isEmpty();
        } catch (IOException unreadable) {
            monitor.update(-1, TEXTS.get("again.now", unreadable.getMessage()));
            return false;
        }
    }

    private void useDownload(Path obtained, FetchMonitor monitor) throws IOException {
        try {
            install(obtained, monitor);
        } catch (IOException useless) {
            Copying.deleteTree(obtained); // or the next fetch would stumble over it again
            throw useless;
        }
    }

    private void install(Path source, FetchMonitor monitor) throws IOException {
        Path fresh = Files.createDirectories(work.resolve("fresh"));
        new Gatherer(recipe, monitor).gather(source, fresh);
        List<String> wrong = integrity.wrong(fresh, monitor);
        if (!wrong.isEmpty()) {
            throw new IOException(TEXTS.get("source.refused", source.getFileName(), Integrity.differ(wrong)));
        }
        monitor.check();
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(folder, replaced, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            recover();
            throw failed;
        }
        monitor.update(1, TEXTS.get("state.complete", recipe.name()));
    }

    private String damaged(List<String> wrong) {
        return TEXTS.get("state.damaged", recipe.name(), Integrity.differ(wrong));
    }

    private interface Task {
        /** @return whether all that had been downloaded has served its purpose */
        boolean run() throws IOException;
    }

    @SuppressWarnings("try") // the lock is held, not used
    private void locked(Task task) throws IOException {
        if (!BUSY.add(folder)) {
            throw busy();
        }
        try (ProcessLock lock = acquire()) {
            recover();
            tidy();
            boolean done = false;
            try {
                done = task.run();
            } catch (IOException failed) {
                throw DiskSpace.exhausted(root) ? full(failed) : failed;
            } finally {
                boolean nothingToKeep = done || !Files.exists(work.resolve("downloads"));
                clear(nothingToKeep ? work : work.resolve("fresh"));
            }
        } finally {
            BUSY.remove(folder);
        }
    }

    private ProcessLock acquire() throws IOException {
        try {
            Files.createDirectories(root);
            return ProcessLock.tryAcquire(root.resolve("." + recipe.name() + ".lock"))
                    .orElseThrow(this::busy);
        } catch (FileSystemException refused) {
            throw new IOException(TEXTS.get("disk.locked", root), refused);
        }
    }

    private IOException full(IOException failed) {
        return new IOException(TEXTS.get("disk.full", root, recipe.name()), failed);
    }

    private IOException busy() {
        return new IOException(TEXTS.get("busy", recipe.name()));
    }

    /** A kill between the two moves of {@link #install} leaves the old data under another name: put it back. */
    private void recover() throws IOException {
        if (Files.exists(replaced) && !Files.exists(folder)) {
            Files.move(replaced, folder, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Puts right what a killed fetch or import left, unless one is running now. */
    private void recoverQuietly() {
        if (Files.exists(replaced) || Files.exists(work.resolve("fresh"))) {
            try {
                locked(() -> false);
            } catch (IOException busy) { // whoever works on it will finish it
                return;
            }
        }
    }

    private static void clear(Path leftover) {
        try {
            Copying.deleteTree(leftover);
        } catch (IOException later) { // never hides what went wrong before; the next call tidies again
            return;
        }
    }

    /** Leaves the work folder with nothing but downloads. */
    private void tidy() throws IOException {
        Copying.deleteTree(work.resolve("fresh"));
        Copying.deleteTree(replaced);
    }
}
