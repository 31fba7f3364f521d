package gradientlab.engine.lanes;

/** Whether this Java was started with the Vector API, a module that is still in incubation. */
final class VectorsHere {
    /** Bits of a vector: 0 for none at all, 128, 256 or 512; unsaid, what the processor does best. */
    static final String BITS = "gradientlab.vector-bits";

    static final boolean AVAILABLE =
            ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent() && Integer.getInteger(BITS, -1) != 0;

    private VectorsHere() {}
}
