package gradientlab.data;

import gradientlab.text.Texts;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads Python's pickles of plain data and of NumPy's byte arrays, and nothing else: protocols 0 to 5 as far as such files
 * use them (CPython, {@code Lib/pickletools.py}). A pickle is a program that may call whatever it names; this reader calls
 * nothing. A name outside a short list is refused, and so is whatever the reader does not know. No more is kept than
 * {@link #MOST_OBJECTS} objects and {@link #MOST_BYTES} bytes, whatever the file claims. (A library would do with its
 * table of classes, but that is one for the whole program, and its objects are made before anybody can object.)
 */
final class PickleReader {
    static final int MOST_BYTES = 1 << 26;
    static final int MOST_OBJECTS = 1 << 20;

    private static final Texts TEXTS = Texts.of(PickleReader.class);
    private static final int NEWEST_PROTOCOL = 5;
    private static final int LONGEST_LINE = 1 << 10;
    private static final Object MARK = new Object();

    private final DataInputStream in;
    private final Deque<Object> stack = new ArrayDeque<>();
    private final Map<Integer, Object> memo = new HashMap<>();
    private long bytes;
    private int objects;

    /** What stands for Python's None, which a stack of Java's cannot hold. */
    enum None {
        NONE
    }

    private PickleReader(InputStream in) {
        this.in = new DataInputStream(in);
    }

    /**
     * The one object of a pickle: {@link Map}, {@link List}, {@link String} (text, also Python 2's), {@code byte[]},
     * {@link Number}, {@link Boolean}, {@link None} or {@link PickledArray}.
     *
     * @throws IOException with a phrase that says what is wrong with it
     */
    static Object read(InputStream stream) throws IOException {
        try {
            return new PickleReader(stream).run();
        } catch (EOFException cut) {
            throw new IOException(TEXTS.get("pickle.cut"), cut);
        } catch (ClassCastException
                | java.util.NoSuchElementException
                | NumberFormatException
                | ArithmeticException nonsense) {
            throw new IOException(TEXTS.get("pickle.damaged"), nonsense);
        }
    }

    private Object run() throws IOException {
        while (true) {
            int code = in.readUnsignedByte();
            if (code == '.') {
                return stack.pop();
            }
            step(code);
        }
    }

    private void step(int code) throws IOException {
        switch (code) {
            case 0x80 -> protocol(in.readUnsignedByte());
            case 0x95 -> in.readLong(); // a frame: how many bytes follow, which says nothing that is needed
            case '(' -> push(MARK);
            case '0' -> stack.pop();
            case 'N' -> push(None.NONE);
            case 0x88 -> push(Boolean.TRUE);
            case 0x89 -> push(Boolean.FALSE);
            case 'J' -> push((long) Integer.reverseBytes(in.readInt()));
            case 'K' -> push((long) in.readUnsignedByte());
            case 'M' -> push((long) shortNumber());
            case 'I' -> push(lineNumber(line()));
            case 'L' -> push(lineNumber(line().replaceFirst("L$", "")));
            case 0x8A -> push(longNumber(in.readUnsignedByte()));
            case 'G' -> push(in.readDouble());
            case 'F' -> push(Double.valueOf(line()));
            case 'U', 'T' -> push(text(code == 'U' ? in.readUnsignedByte() : length(), false));
            case 0x8C, 'X' -> push(text(code == 'X' ? length() : in.readUnsignedByte(), true));
            case 0x8D -> push(text(longLength(), true));
            case 'C', 'B' -> push(content(code == 'C' ? in.readUnsignedByte() : length()));
            case 0x8E, 0x96 -> push(content(longLength()));
            case 'S', 'V' -> push(quoted(line(), code == 'S'));
            case ']' -> push(new ArrayList<>());
            case '}' -> push(new LinkedHashMap<>());
            case ')' -> push(List.of());
            case 't', 'l' -> push(toMark());
            case 'd' -> put(pushed(new LinkedHashMap<>(), toMark()));
            case 0x85 -> push(new ArrayList<>(last(1)));
            case 0x86 -> push(new ArrayList<>(last(2)));
            case 0x87 -> push(new ArrayList<>(last(3)));
            case 'a' -> append(last(1));
            case 'e' -> append(toMark());
            case 's' -> put(last(2));
            case 'u' -> put(toMark());
            case 'q' -> remember(in.readUnsignedByte());
            case 'r' -> remember(length());
            case 'p' -> remember(Integer.parseInt(line()));
            case 0x94 -> remember(memo.size());
            case 'h' -> push(known(in.readUnsignedByte()));
            case 'j' -> push(known(length()));
            case 'g' -> push(known(Integer.parseInt(line())));
            case 'c' -> push(PickleNames.of(line(), line()));
            case 0x93 -> global();
            case 'R' -> call();
            case 'b' -> build();
            default -> throw new IOException(TEXTS.get("pickle.code", code));
        }
    }

    private static void protocol(int number) throws IOException {
        if (number > NEWEST_PROTOCOL) {
            throw new IOException(TEXTS.get("pickle.protocol", number));
        }
    }

    private void push(Object object) throws IOException {
        count();
        stack.push(object);
    }

    private void remember(int index) throws IOException {
        count();
        memo.put(index, stack.getFirst());
    }

    private void count() throws IOException {
        if (++objects > MOST_OBJECTS) {
            throw new IOException(TEXTS.get("pickle.large"));
        }
    }

    private List<Object> pushed(Object target, List<Object> rest) throws IOException {
        push(target);
        return rest;
    }

    private Object known(int index) throws IOException {
        Object object = memo.get(index);
        if (object == null) {
            throw new IOException(TEXTS.get("pickle.damaged"));
        }
        return object;
    }

    private List<Object> toMark() {
        List<Object> items = new ArrayList<>();
        for (Object item = stack.pop(); item != MARK; item = stack.pop()) {
            items.add(item);
        }
        java.util.Collections.reverse(items);
        return items;
    }

    private List<Object> last(int count) throws IOException {
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(0, stack.pop());
        }
        if (items.contains(MARK)) {
            throw new IOException(TEXTS.get("pickle.damaged"));
        }
        return items;
    }

    @SuppressWarnings("unchecked")
    private void append(List<Object> items) {
        ((ArrayList<Object>) stack.getFirst()).addAll(items);
    }

    @SuppressWarnings("unchecked")
    private void put(List<Object> items) throws IOException {
        Map<Object, Object> map = (LinkedHashMap<Object, Object>) stack.getFirst();
        for (int i = 0; i + 1 < items.size(); i += 2) {
            map.put(key(items.get(i)), items.get(i + 1));
        }
    }

    /** Bytes as text, since Python 2 had one for both; nothing that would be hashed piece by piece. */
    private static Object key(Object key) throws IOException {
        if (key instanceof byte[] content) {
            return new String(content, StandardCharsets.ISO_8859_1);
        }
        if (key instanceof String || key instanceof Long) {
            return key;
        }
        throw new IOException(TEXTS.get("pickle.damaged"));
    }

    private void global() throws IOException {
        String name = (String) stack.pop();
        push(PickleNames.of((String) stack.pop(), name));
    }

    private void call() throws IOException {
        List<?> arguments = (List<?>) stack.pop();
        push(((PickleNames) stack.pop()).call(arguments));
    }

    private void build() throws IOException {
        Object state = stack.pop();
        if (stack.getFirst() instanceof PickledArray array) {
            array.fill((List<?>) state);
        } else if (stack.getFirst() != PickleNames.BYTE_TYPE) {
            throw new IOException(TEXTS.get("pickle.damaged"));
        } // the state of the type says its byte order and size, which a byte does not have
    }

    private int shortNumber() throws IOException {
        return in.readUnsignedByte() | in.readUnsignedByte() << 8;
    }

    private int length() throws IOException {
        int length = Integer.reverseBytes(in.readInt());
        if (length < 0) {
            throw new IOException(TEXTS.get("pickle.large"));
        }
        return length;
    }

    private int longLength() throws IOException {
        long length = Long.reverseBytes(in.readLong());
        if (length < 0 || length > MOST_BYTES) {
            throw new IOException(TEXTS.get("pickle.large"));
        }
        return (int) length;
    }

    private Long longNumber(int length) throws IOException {
        if (length > Long.BYTES) {
            throw new IOException(TEXTS.get("pickle.damaged"));
        }
        long value = 0;
        for (int i = 0; i < length; i++) {
            long next = i == length - 1 ? in.readByte() : in.readUnsignedByte();
            value |= next << 8 * i;
        }
        return value;
    }

    private static Object lineNumber(String line) {
        return line.equals("00") ? Boolean.FALSE : line.equals("01") ? (Object) Boolean.TRUE : Long.valueOf(line);
    }

    private byte[] content(int length) throws IOException {
        bytes += length;
        if (bytes > MOST_BYTES) {
            throw new IOException(TEXTS.get("pickle.large"));
        }
        byte[] content = in.readNBytes(length); // grows with what there is, not with what is claimed
        if (content.length < length) {
            throw new EOFException();
        }
        return content;
    }

    private String text(int length, boolean unicode) throws IOException {
        return new String(content(length), unicode ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    private static String quoted(String line, boolean quotes) throws IOException {
        boolean odd = line.indexOf('\\') >= 0 || quotes && line.length() < 2;
        if (odd) {
            throw new IOException(TEXTS.get("pickle.damaged"));
        }
        return quotes ? line.substring(1, line.length() - 1) : line;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.readUnsignedByte(); next != '\n'; next = in.readUnsignedByte()) {
            line.append((char) next);
            if (line.length() > LONGEST_LINE) {
                throw new IOException(TEXTS.get("pickle.damaged"));
            }
        }
        return line.toString();
    }
}
