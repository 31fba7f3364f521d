package gradientlab.cli;

import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.LayerSummary;
import gradientlab.plot.NumberText;
import gradientlab.training.CourseNetworks;
import gradientlab.training.NetworkJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lab net}: networks as files. */
@Command(name = "net", description = "Networks of your own: check.", subcommands = NetCommand.Check.class)
final class NetCommand {
    /**
     * The network that a user means.
     *
     * @param net one of the course's by its name, or a file
     * @throws IOException with a sentence when the file cannot be read, or holds no network that can be trained
     */
    static Architecture network(String net) throws IOException {
        return net.endsWith(".json") ? NetworkJson.read(Path.of(net)) : CourseNetworks.named(net);
    }

    @Command(
            name = "check",
            description = "Says of each layer what it puts out, learns and sees, or which one does not fit.",
            footer = {
                "",
                "A network's file says the image's channels, height and width, and the layers:",
                "  {\"name\": \"mine\", \"input\": [3, 32, 32], \"layers\": [",
                "    {\"kind\": \"conv\", \"out\": 16, \"kernel\": 5, \"stride\": 2, \"padding\": 2},",
                "    {\"kind\": \"activation\"}, {\"kind\": \"max_pool\", \"size\": 2},",
                "    {\"kind\": \"conv\", \"out\": 32, \"kernel\": 3, \"padding\": 1},",
                "    {\"kind\": \"activation\", \"function\": \"sigmoid\"},",
                "    {\"kind\": \"avg_pool\", \"size\": 2},",
                "    {\"kind\": \"dense\", \"units\": 10, \"bias\": true}]}",
                "Without a stride it is 1, without padding 0; an activation without a function takes",
                "the one that is chosen with the training."
            })
    static final class Check implements Callable<Integer> {
        /** Of the first column, in letters. */
        private static final int NARROWEST = 14;

        @Mixin
        private Common common;

        @Parameters(
                index = "0",
                paramLabel = "NET",
                description = "A network's file (*.json), or mlp_1, mlp_2, cnn_3, cnn_4, cnn_5.")
        private String net;

        @Override
        public Integer call() throws IOException {
            Architecture network = network(net);
            common.say(String.format(
                    Locale.ROOT,
                    "%s: %s in, %,d parameters, %,d multiplications an image",
                    network.name(),
                    network.input().text(),
                    network.parameters(),
                    network.multiplyAdds()));
            int width = network.summary().stream()
                    .mapToInt(layer -> layer.label().length())
                    .reduce(NARROWEST, Math::max);
            common.say(line(width, "layer", "output", "parameters", "sees", "multiplications"));
            for (LayerSummary layer : network.summary()) {
                String seen = layer.receptiveField() + " x " + layer.receptiveField();
                common.say(line(
                        width,
                        layer.label(),
                        layer.output().text(),
                        NumberText.grouped(layer.parameters()),
                        seen,
                        NumberText.grouped(layer.multiplyAdds())));
            }
            LinkedHashMap<String, Object> json = new LinkedHashMap<>();
            json.put("name", network.name());
            json.put("input", network.input().sizes());
            json.put("parameters", network.parameters());
            json.put("multiply_adds", network.multiplyAdds());
            json.put("layers", network.summary().stream().map(Check::json).toList());
            json.put("network", NetworkJson.write(network));
            common.result(json);
            return 0;
        }

        private static String line(int width, Object... cells) {
            return String.format(Locale.ROOT, "%-" + width + "s %14s %12s %10s %16s", cells);
        }

        private static Map<String, Object> json(LayerSummary layer) {
            LinkedHashMap<String, Object> json = new LinkedHashMap<>();
            json.put("kind", layer.layer().kind());
            json.put("label", layer.label());
            json.put("output", layer.output().sizes());
            json.put("parameters", layer.parameters());
            json.put("receptive_field", layer.receptiveField());
            json.put("multiply_adds", layer.multiplyAdds());
            return json;
        }
    }
}
