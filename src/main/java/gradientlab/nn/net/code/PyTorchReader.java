package gradientlab.nn.net.code;

import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.Initialisation;
import gradientlab.nn.net.Layer;
import gradientlab.nn.net.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a pasted {@code nn.Sequential(...)} of the lab's kinds of layers, and what {@link PyTorchText} writes. Nothing is
 * executed; whatever else stands there is refused in a sentence with its line.
 */
public final class PyTorchReader {
    private static final int LONGEST = 100_000;
    private static final int MOST_LAYERS = 500;
    private static final Pattern NORMAL =
            Pattern.compile("nn\\.init\\.normal_\\(module\\.weight, std=([0-9.eE-]{1,30})\\)");

    private final String name;
    private final Shape input;

    private PyTorchReader(String name, Shape input) {
        this.name = name;
        this.input = input;
    }

    /**
     * @param text as it was pasted
     * @param name the network's
     * @param input shape of an image
     * @throws InvalidSetting with a sentence, and the line, when it is anything else, or does not fit the images
     */
    public static Architecture read(String text, String name, Shape input) {
        if (text.length() > LONGEST) {
            throw Complaint.at(1, "long", LONGEST);
        }
        String code = text.replace("\r\n", "\n").replace('\r', '\n');
        Initialisation initialisation = initialisation(code);
        for (String own : List.of(
                PyTorchText.SKIP,
                PyTorchText.SWISH,
                PyTorchText.begin(initialisation).trim())) {
            code = without(code, own.trim());
        }
        code = code.replaceAll("(?m)^(import|from) [\\w ., ]*$", "");
        Tokens tokens = new Tokens(code);
        Call whole = assigned(tokens);
        if (!whole.module().equals("Sequential")) {
            throw Complaint.at(whole.line(), "start", whole.module());
        }
        if (tokens.peek().kind() != Token.Kind.END) {
            throw Complaint.at(
                    tokens.peek().line(), "end", Tokens.cut(tokens.peek().text()));
        }
        return new PyTorchReader(name, input).network(whole, initialisation);
    }

    /** Leaves out what is known to the letter, but not its lines. */
    private static String without(String code, String own) {
        return own.isEmpty()
                ? code
                : code.replace(own, "\n".repeat((int)
                                own.chars().filter(c -> c == '\n').count()));
    }

    private static Initialisation initialisation(String code) {
        List<Initialisation> all = new ArrayList<>(List.of(
                Initialisation.of(Initialisation.Scheme.HE),
                Initialisation.of(Initialisation.Scheme.XAVIER),
                Initialisation.of(Initialisation.Scheme.ZERO)));
        Matcher normal = NORMAL.matcher(code);
        if (normal.find()) {
            try {
                all.add(Initialisation.normal(Double.parseDouble(normal.group(1))));
            } catch (IllegalArgumentException noDeviation) {
                return Initialisation.PYTORCH; // the tokens then say what is not read
            }
        }
        return all.stream()
                .filter(one -> code.contains(PyTorchText.begin(one).trim()))
                .findFirst()
                .orElse(Initialisation.PYTORCH);
    }

    /** With or without {@code self.net = } in front. */
    private static Call assigned(Tokens tokens) {
        Token first = tokens.take();
        if (first.kind() == Token.Kind.NAME && tokens.takeIf("=")) {
            return Call.read(tokens, 0);
        }
        if (first.kind() == Token.Kind.END) {
            throw tokens.unexpected("nn.Sequential(");
        }
        tokens.back();
        return Call.read(tokens, 0);
    }

    private Architecture network(Call whole, Initialisation initialisation) {
        List<Layer> layers = new ArrayList<>();
        add(whole, layers, new Flow(input, input.isVector()));
        if (layers.isEmpty()) {
            throw Complaint.at(whole.line(), "empty");
        }
        return new Architecture(name, input, layers, initialisation);
    }

    /** What flows: of which shape, and whether it was laid out as a vector. */
    private record Flow(Shape shape, boolean flat) {}

    private Flow add(Call sequence, List<Layer> layers, Flow from) {
        if (!sequence.positional().isEmpty() || !sequence.named().isEmpty()) {
            throw Complaint.at(sequence.line(), "sequence", sequence.module());
        }
        Flow flow = from;
        for (Call call : sequence.modules()) {
            flow = switch (call.module()) {
                case "Sequential" -> add(call, layers, flow);
                case "Flatten" -> {
                    flattens(call);
                    yield new Flow(flow.shape(), true);
                }
                case "Skip" -> {
                    List<Layer> inside = new ArrayList<>();
                    add(call, inside, flow);
                    yield fitted(call, layers, Layer.skip(inside.toArray(Layer[]::new)), flow);
                }
                default -> fitted(call, layers, new TorchModule(call, flow.shape(), flow.flat()).layer(), flow);
            };
        }
        return flow;
    }

    private static void flattens(Call call) {
        Arguments arguments = new Arguments(call, "start_dim", "end_dim");
        arguments.only("start_dim", "1");
        arguments.only("end_dim", "-1");
    }

    private Flow fitted(Call call, List<Layer> layers, Layer layer, Flow flow) {
        if (layers.size() == MOST_LAYERS) {
            throw Complaint.at(call.line(), "many", MOST_LAYERS);
        }
        layers.add(layer);
        try {
            Shape out = layer.output(flow.shape());
            layer.parameters(flow.shape());
            return new Flow(out, flow.flat() || out.isVector());
        } catch (InvalidSetting wrong) {
            throw Complaint.sentence(call.line(), call.module() + ": " + wrong.getMessage());
        }
    }
}
