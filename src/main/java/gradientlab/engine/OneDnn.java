package gradientlab.engine;

import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.LongPointer;

/**
 * oneDNN's processor and queue, and the few kinds of call the lab makes.
 *
 * <p>oneDNN's own working memory belongs to the thread that made a primitive, and running it on another thread would
 * crash. {@link #attributes()} therefore asks for working memory that is handed in: a network may change threads.
 */
final class OneDnn implements AutoCloseable {
    private final engine cpu;
    private final stream queue;

    /**
     * @throws LinkageError where there is no oneDNN for this machine
     * @throws RuntimeException when oneDNN refuses it
     */
    OneDnn() {
        cpu = new engine(engine.kind.cpu, 0);
        queue = new stream(cpu);
    }

    engine cpu() {
        return cpu;
    }

    /** {@code "2.5.2"}. */
    static String version() {
        return dnnl.dnnl_version().major() + "." + dnnl.dnnl_version().minor() + "."
                + dnnl.dnnl_version().patch();
    }

    /** A computation with its operands: made once, run at every step. */
    record Operation(primitive work, IntMemoryMap operands) {}

    void run(Iterable<Operation> operations) {
        for (Operation operation : operations) {
            operation.work().execute(queue, operation.operands());
        }
    }

    /** What every primitive of the lab is made with. */
    static primitive_attr attributes() {
        primitive_attr attributes = new primitive_attr();
        attributes.set_scratchpad_mode(dnnl.scratchpad_mode.user);
        return attributes;
    }

    /** 32-bit numbers in the plain order of their dimensions, row after row. */
    static memory.desc plain(long... dimensions) {
        memory.format_tag tag = switch (dimensions.length) {
            case 1 -> memory.format_tag.x;
            case 2 -> memory.format_tag.nc;
            default -> memory.format_tag.nchw;
        };
        return new memory.desc(dimensions, memory.data_type.f32, tag);
    }

    /** The order is oneDNN's choice. */
    static memory.desc any(long... dimensions) {
        return new memory.desc(dimensions, memory.data_type.f32, memory.format_tag.any);
    }

    static long[] dimensions(memory of) {
        LongPointer sides = of.get_desc().dims();
        long[] dimensions = new long[Math.toIntExact(sides.limit())];
        sides.get(dimensions);
        return dimensions;
    }

    /** The memory's numbers, for single copies in and out. */
    static FloatPointer numbers(memory of) {
        return new FloatPointer(of.get_data_handle());
    }

    @Override
    public void close() {
        queue.deallocate();
        cpu.deallocate();
    }
}
