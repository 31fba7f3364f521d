package gradientlab.desk;

import gradientlab.training.RunStatus;
import gradientlab.training.RunStore;
import gradientlab.training.StoredRun;
import gradientlab.training.TrainingConfig;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The desk's runs on the disk, each with a look; for background threads. */
record DeskFiles(RunStore store) {
    /** All of them or none. */
    List<StoredRun> create(List<TrainingConfig> configs, String origin) throws IOException {
        List<StoredRun> made = new ArrayList<>();
        try {
            List<Integer> taken = store.looks();
            Map<TrainingConfig, Integer> together = new LinkedHashMap<>();
            for (TrainingConfig config : configs) {
                String id = store.create(config, "", origin);
                int look = RunColors.choose(config, together, taken);
                store.setLook(id, look);
                taken.add(look);
                together.put(config, look);
                made.add(store.open(id));
            }
            return made;
        } catch (IOException | RuntimeException problem) {
            for (StoredRun run : made) {
                store.delete(run.id());
            }
            throw problem;
        }
    }

    /** A run of an earlier version or of the command line gets its look when it is first looked at. */
    private StoredRun open(String id) throws IOException {
        StoredRun run = store.open(id);
        if (run.look() != StoredRun.NO_LOOK) {
            return run;
        }
        store.setLook(id, RunColors.choose(run.config(), Map.of(), store.looks()));
        return store.open(id);
    }

    /** @param problems why others cannot be read */
    record Readable(List<StoredRun> runs, List<Exception> problems) {}

    /** A damaged run must not keep the others from going on. */
    Readable readable(List<String> ids) {
        Readable readable = new Readable(new ArrayList<>(), new ArrayList<>());
        for (String id : ids) {
            try {
                readable.runs().add(open(id));
            } catch (IOException | RuntimeException damaged) {
                readable.problems().add(damaged);
            }
        }
        return readable;
    }

    /** Runs that ended with the program that trained them, in the order they were started. */
    List<StoredRun> interrupted() throws IOException {
        return store.list().runs().stream()
                .filter(run -> run.status() == RunStatus.INTERRUPTED)
                .sorted(Comparator.comparing(StoredRun::created).thenComparing(StoredRun::id))
                .toList();
    }
}
