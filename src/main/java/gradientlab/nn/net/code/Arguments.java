package gradientlab.nn.net.code;

import gradientlab.nn.net.code.Call.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The arguments of a {@link Call} by their names in PyTorch; what is not asked for is refused by {@link #end}. */
final class Arguments {
    private final Call call;
    private final Map<String, Value> given = new LinkedHashMap<>();

    /** @param names in PyTorch's order */
    Arguments(Call call, String... names) {
        this.call = call;
        if (!call.modules().isEmpty()) {
            throw complaint("argument.module");
        }
        if (call.positional().size() > names.length) {
            throw complaint("argument.many", names.length);
        }
        for (int i = 0; i < call.positional().size(); i++) {
            given.put(names[i], call.positional().get(i));
        }
        call.named().forEach((name, value) -> {
            if (!List.of(names).contains(name)) {
                throw complaint("argument.unknown", Tokens.cut(name));
            }
            if (given.put(name, value) != null) {
                throw complaint("argument.twice", name);
            }
        });
    }

    private RuntimeException complaint(String reason, Object argument) {
        return Complaint.at(call.line(), reason, call.module(), argument);
    }

    private RuntimeException complaint(String reason) {
        return Complaint.at(call.line(), reason, call.module());
    }

    private Value take(String name, String usual) {
        Value value = given.remove(name);
        if (value == null && usual == null) {
            throw complaint("argument.missing", name);
        }
        return value == null ? new Value(Token.Kind.NUMBER, usual, null) : value;
    }

    /**
     * A whole number; a tuple of equal ones is one.
     *
     * @param usual null where one must be given
     */
    int whole(String name, Integer usual) {
        return whole(name, take(name, usual == null ? null : usual.toString()));
    }

    private int whole(String name, Value value) {
        if (value.tuple() != null) {
            List<Integer> all = value.tuple().stream()
                    .map(one -> whole(name, one))
                    .distinct()
                    .toList();
            if (all.size() != 1) {
                throw complaint("argument.square", name);
            }
            return all.get(0);
        }
        try {
            return value.kind() == Token.Kind.NUMBER ? Integer.parseInt(value.text()) : Integer.parseInt("");
        } catch (NumberFormatException noWhole) {
            throw Complaint.at(call.line(), "argument.whole", call.module(), name, value);
        }
    }

    double number(String name, double usual) {
        Value value = take(name, String.valueOf(usual));
        if (value.kind() != Token.Kind.NUMBER) {
            throw Complaint.at(call.line(), "argument.number", call.module(), name, value);
        }
        return Double.parseDouble(value.text());
    }

    boolean flag(String name, boolean usual) {
        Value value = given.remove(name);
        if (value == null) {
            return usual;
        }
        if (!value.text().equals("True") && !value.text().equals("False")) {
            throw Complaint.at(call.line(), "argument.flag", call.module(), name, value);
        }
        return value.text().equals("True");
    }

    /** Whether it is given, and as this word or quoted text. */
    boolean says(String name, String word) {
        Value value = given.get(name);
        return value != null
                && value.kind() != Token.Kind.NUMBER
                && value.text().equals(word)
                && given.remove(name) != null;
    }

    /** An argument that can have one value only here; both as numbers where they are. */
    void only(String name, String... wanted) {
        Value value = given.remove(name);
        if (value != null && !isOne(value, wanted)) {
            throw Complaint.at(call.line(), "argument.only", call.module(), name, wanted[0], value);
        }
    }

    private static boolean isOne(Value value, String... wanted) {
        if (value.tuple() != null) {
            return !value.tuple().isEmpty() && value.tuple().stream().allMatch(one -> isOne(one, wanted));
        }
        for (String one : wanted) {
            if (value.text().equals(one) || same(value, one)) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(Value value, String wanted) {
        try {
            return value.kind() == Token.Kind.NUMBER && Double.parseDouble(value.text()) == Double.parseDouble(wanted);
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    /** What nobody asked for: settings of memory and the like, which change nothing that is computed. */
    void end() {
        given.keySet().stream().findFirst().ifPresent(name -> {
            throw complaint("argument.unknown", name);
        });
    }
}
