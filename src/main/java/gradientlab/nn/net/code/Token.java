package gradientlab.nn.net.code;

/**
 * A word, number, quoted text or sign of a definition.
 *
 * @param kind what it is
 * @param text as it stands there; without quotes
 * @param line from 1
 */
record Token(Kind kind, String text, int line) {
    enum Kind {
        NAME,
        NUMBER,
        QUOTED,
        SIGN,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }
}
