package gradientlab.control;

/** The symbol that goes with a series colour, so that colour never stands alone. */
enum Marker {
    CIRCLE {
        @Override
        double distance(double dx, double dy, double r) {
            return Math.hypot(dx, dy) - r;
        }
    },
    TRIANGLE {
        @Override
        double distance(double dx, double dy, double r) {
            return polygon(dx, dy, 3, r * 1.25, -Math.PI / 2);
        }
    },
    SQUARE {
        @Override
        double distance(double dx, double dy, double r) {
            return polygon(dx, dy, 4, r * 1.25, Math.PI / 4);
        }
    },
    DIAMOND {
        @Override
        double distance(double dx, double dy, double r) {
            return polygon(dx, dy, 4, r * 1.3, 0);
        }
    },
    DOWN_TRIANGLE {
        @Override
        double distance(double dx, double dy, double r) {
            return polygon(dx, dy, 3, r * 1.25, Math.PI / 2);
        }
    },
    PLUS {
        @Override
        double distance(double dx, double dy, double r) {
            double thick = Math.max(0.7, r * 0.33);
            return Math.min(box(dx, dy, r * 1.15, thick), box(dx, dy, thick, r * 1.15));
        }
    },
    CROSS {
        @Override
        double distance(double dx, double dy, double r) {
            double turn = Math.sqrt(0.5);
            return PLUS.distance((dx + dy) * turn, (dy - dx) * turn, r);
        }
    },
    RING {
        @Override
        double distance(double dx, double dy, double r) {
            double thick = Math.max(0.7, r * 0.28);
            return Math.abs(Math.hypot(dx, dy) - r + thick * 0.5) - thick;
        }
    };

    static Marker of(int colorIndex) {
        return values()[Math.floorMod(colorIndex, values().length)];
    }

    /** Distance in pixels from the shape's edge, negative inside; r is about half the shape's width. */
    abstract double distance(double dx, double dy, double r);

    /** A regular polygon with its corners this far out and the first corner at this angle (y grows downward). */
    private static double polygon(double dx, double dy, int corners, double r, double firstCorner) {
        double inner = r * Math.cos(Math.PI / corners);
        double farthest = Double.NEGATIVE_INFINITY;
        for (int side = 0; side < corners; side++) {
            double normal = firstCorner + (2 * side + 1) * Math.PI / corners;
            farthest = Math.max(farthest, dx * Math.cos(normal) + dy * Math.sin(normal) - inner);
        }
        return farthest;
    }

    private static double box(double dx, double dy, double halfWidth, double halfHeight) {
        return Math.max(Math.abs(dx) - halfWidth, Math.abs(dy) - halfHeight);
    }
}
