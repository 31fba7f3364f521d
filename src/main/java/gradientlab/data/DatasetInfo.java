package gradientlab.data;

import java.nio.file.Path;

/**
 * A data set as {@code lab data list} shows it.
 *
 * @param name on the command line
 * @param id in configurations: with a digest for pictures of the user's own
 * @param description one line
 * @param path where its files are, or null when it is built in
 * @param train how many examples to learn from
 * @param test how many to test or validate on
 * @param verified whether it can be used: built in, or its files are here and (as far as was looked) intact
 */
public record DatasetInfo(
        String name, String id, String description, Path path, int train, int test, boolean verified) {}
