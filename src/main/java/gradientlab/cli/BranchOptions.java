package gradientlab.cli;

import java.util.List;
import java.util.Set;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Makes {@link RunOptions} those of a branch: what is not said is the run's, and what a branch cannot change is not shown,
 * though whoever says it all the same is told why not.
 */
final class BranchOptions implements IModelTransformer {
    private static final Set<String> OF_THE_RUN =
            Set.of("--dataset", "--batch", "--train-limit", "--val-limit", "--seed");

    @Override
    public CommandSpec transform(CommandSpec branch) {
        for (CommandSpec mixin : List.copyOf(branch.mixins().values())) {
            if (mixin.userObject() instanceof RunOptions) {
                mixin.options().forEach(option -> {
                    branch.remove(option);
                    branch.addOption(ofBranch(option));
                });
            }
        }
        return branch;
    }

    private static OptionSpec ofBranch(OptionSpec option) {
        String[] words = option.description().clone();
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].replaceFirst("(?i)default: [^).]*(\\.\\d[^).]*)*", "Default: the run's")
                    .replace("(Default", "(default");
        }
        return OptionSpec.builder(option)
                .description(words)
                .hidden(OF_THE_RUN.contains(option.longestName()))
                .build();
    }
}
