package gradientlab.nn.net.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A module of a definition, {@code nn.Conv2d(3, 16, kernel_size=3)}, not yet understood.
 *
 * @param module without {@code nn.}
 * @param line where it begins
 * @param positional values without a name
 * @param named values with one
 * @param modules calls among the values without a name: those inside
 */
record Call(String module, int line, List<Value> positional, Map<String, Value> named, List<Call> modules) {
    private static final int DEEPEST = 10;

    /**
     * A value of an argument.
     *
     * @param text of a number, name or quoted text
     * @param tuple of a tuple or list; null else
     */
    record Value(Token.Kind kind, String text, List<Value> tuple) {
        @Override
        public String toString() {
            return tuple == null ? Tokens.cut(text) : tuple.size() + " values";
        }
    }

    /** Reads one, from its name to its closing parenthesis. */
    static Call read(Tokens tokens, int depth) {
        Token name = tokens.peek();
        if (name.kind() != Token.Kind.NAME) {
            throw tokens.unexpected("nn.…");
        }
        if (depth > DEEPEST) {
            throw Complaint.at(name.line(), "deep");
        }
        tokens.take();
        Call call = new Call(
                Tokens.cut(name.text().replaceFirst("^(torch\\.)?nn\\.", "")),
                name.line(),
                new ArrayList<>(),
                new LinkedHashMap<>(),
                new ArrayList<>());
        tokens.take("(");
        while (!tokens.takeIf(")")) {
            call.argument(tokens, depth);
            if (!tokens.peek().is(")")) {
                tokens.take(",");
            }
        }
        return call;
    }

    private void argument(Tokens tokens, int depth) {
        Token first = tokens.peek();
        if (first.kind() != Token.Kind.NAME || isWord(first)) {
            positional(tokens, depth);
            return;
        }
        tokens.take();
        if (tokens.takeIf("=")) {
            if (named.put(first.text(), value(tokens, depth)) != null) {
                throw Complaint.at(first.line(), "argument.twice", module, Tokens.cut(first.text()));
            }
            return;
        }
        tokens.back();
        modules.add(read(tokens, depth + 1));
    }

    private void positional(Tokens tokens, int depth) {
        int line = tokens.peek().line();
        if (!named.isEmpty()) {
            throw Complaint.at(line, "argument.late", module);
        }
        positional.add(value(tokens, depth));
    }

    private static boolean isWord(Token token) {
        return List.of("True", "False", "None").contains(token.text());
    }

    private static Value value(Tokens tokens, int depth) {
        Token token = tokens.peek();
        if (token.is("(") || token.is("[")) {
            if (depth > DEEPEST) {
                throw Complaint.at(token.line(), "deep");
            }
            tokens.take();
            String end = token.is("(") ? ")" : "]";
            List<Value> tuple = new ArrayList<>();
            while (!tokens.takeIf(end)) {
                tuple.add(value(tokens, depth + 1));
                if (!tokens.peek().is(end)) {
                    tokens.take(",");
                }
            }
            return new Value(Token.Kind.SIGN, "", tuple);
        }
        if (token.kind() == Token.Kind.SIGN || token.kind() == Token.Kind.END) {
            throw tokens.unexpected("a value");
        }
        tokens.take();
        return new Value(token.kind(), token.text(), null);
    }
}
