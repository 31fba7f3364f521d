package gradientlab.engine;

/** How many of the computer's cores training may take. */
public final class Cores {
    private Cores() {}

    /** For a program without a window. */
    public static int all() {
        return Runtime.getRuntime().availableProcessors();
    }

    /**
     * One core stays the window's, since a window that stutters is worse than a slower training; and OpenMP's threads spin:
     * with all cores, whoever else wants one stalls every parallel region. {@code OMP_NUM_THREADS} overrides.
     */
    public static int besideWindow() {
        String wanted = System.getenv("OMP_NUM_THREADS");
        if (wanted != null && wanted.matches("[1-9][0-9]{0,3}")) {
            return Integer.parseInt(wanted);
        }
        return Math.max(1, all() - 1);
    }
}
