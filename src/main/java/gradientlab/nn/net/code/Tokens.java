package gradientlab.nn.net.code;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of a definition, without comments and white space. */
final class Tokens {
    private static final int LONGEST = 60;

    /** In this order: what is skipped, a name with dots, a number, a quoted text, a sign. Each ends where it must. */
    private static final Pattern ONE = Pattern.compile("(?<skip>[ \\t\\r\\f]++|\\\\?\\n|#[^\\n]*+)"
            + "|(?<name>[A-Za-z_]\\w*+(?:\\.[A-Za-z_]\\w*+)*+)"
            + "|(?<number>[-+]?(?:\\d++\\.?\\d*+|\\.\\d++)(?:[eE][-+]?\\d++)?+)"
            + "|(?:\"(?<double>[^\"\\\\\\n]*+)\"|'(?<single>[^'\\\\\\n]*+)')"
            + "|(?<sign>[(),=\\[\\]:])");

    private final List<Token> tokens = new ArrayList<>();
    private int next;

    /** @throws gradientlab.nn.InvalidSetting at a character that begins nothing */
    Tokens(String text) {
        Matcher one = ONE.matcher(text);
        int at = 0;
        int line = 1;
        while (at < text.length()) {
            if (!one.find(at) || one.start() != at) {
                throw Complaint.at(line, "character", text.substring(at, text.offsetByCodePoints(at, 1)));
            }
            add(one, line);
            line += (int) one.group().chars().filter(c -> c == '\n').count();
            at = one.end();
        }
        tokens.add(new Token(Token.Kind.END, "", line));
    }

    private void add(Matcher one, int line) {
        if (one.group("name") != null) {
            tokens.add(new Token(Token.Kind.NAME, one.group(), line));
        } else if (one.group("number") != null) {
            tokens.add(new Token(Token.Kind.NUMBER, one.group(), line));
        } else if (one.group("sign") != null) {
            tokens.add(new Token(Token.Kind.SIGN, one.group(), line));
        } else if (one.group("skip") == null) {
            String quoted = one.group();
            tokens.add(new Token(Token.Kind.QUOTED, quoted.substring(1, quoted.length() - 1), line));
        }
    }

    Token peek() {
        return tokens.get(next);
    }

    Token take() {
        Token token = tokens.get(next);
        next += token.kind() == Token.Kind.END ? 0 : 1;
        return token;
    }

    /** Takes this sign if it is the next. */
    boolean takeIf(String sign) {
        boolean there = peek().is(sign);
        next += there ? 1 : 0;
        return there;
    }

    /** Puts the last one back. */
    void back() {
        next--;
    }

    Token take(String sign) {
        if (!peek().is(sign)) {
            throw unexpected(sign);
        }
        return take();
    }

    /** @param wanted what should stand there instead */
    RuntimeException unexpected(String wanted) {
        Token token = peek();
        return token.kind() == Token.Kind.END
                ? Complaint.at(token.line(), "unfinished", wanted)
                : Complaint.at(token.line(), "expected", wanted, cut(token.text()));
    }

    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
