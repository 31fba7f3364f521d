package gradientlab.share;

import com.fasterxml.jackson.databind.JsonNode;
import gradientlab.json.NumberArray;
import gradientlab.json.Refused;
import gradientlab.json.StrictJson;

/**
 * What a file or a pasted text holds. The state is still plain data: only the experiment that it names knows its type.
 *
 * @param experiment the id of a tab
 * @param lesson what an instructor added
 * @param state of the experiment
 */
public record SharedExperiment(String experiment, Lesson lesson, JsonNode state) {
    /** @param state a record of numbers, words, {@link NumberArray}s, and records and lists of these */
    public static SharedExperiment of(String experiment, Lesson lesson, Record state) throws Refused {
        return new SharedExperiment(experiment, lesson, StrictJson.tree(state));
    }

    /**
     * The state as the experiment's own record, checked by its constructor.
     *
     * @throws Refused with a sentence when anything is missing, unknown, of another type or out of range
     */
    public <S extends Record> S stateAs(Class<S> type) throws Refused {
        return StrictJson.bind(state, type);
    }
}
