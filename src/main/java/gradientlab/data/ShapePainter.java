package gradientlab.data;

import gradientlab.nn.SeededRandom;

/**
 * Paints one image of {@link Shapes}: background, clutter, motif, light, noise. Outlines are filled plainly and textures
 * fill the whole image, light on dark, so that no image is both. The first drawing, in which a texture came as a patch
 * with an outline of its own, in any two colours, is kept for the runs that were trained on it.
 */
final class ShapePainter {
    private static final int SIDE = Shapes.SIDE;
    private static final int PLANE = SIDE * SIDE;
    /** Difference of brightness that a motif needs to be seen, where 1 is black against white. */
    private static final double LEAST_CONTRAST = 0.25;

    /** Colours of the ground are below this, those of the motif above it. */
    private static final double HALF = 0.5;

    private final SeededRandom random;
    private final boolean first;
    private final double[][] canvas = new double[3][PLANE];

    /** How much of the pixel at (x, y) is covered, 0 to 1. */
    private interface Coverage {
        double at(double x, double y);
    }

    /** @param first whether it is the first drawing */
    ShapePainter(SeededRandom random, boolean first) {
        this.random = random;
        this.first = first;
    }

    /** Writes 3 x 32 x 32 bytes from {@code start}. */
    void paint(Motif motif, byte[] pixels, int start) {
        if (first) {
            paintFirst(motif);
            develop(0.5, 0.08, pixels, start);
        } else {
            paint(motif);
            develop(0.3, 0.05, pixels, start);
        }
    }

    private void paint(Motif motif) {
        double[] dark = colour(0, HALF);
        double[] light = colour(HALF, 1);
        layer(dark, Box.ALL, (x, y) -> 1);
        if (motif.texture()) {
            layer(light, Box.ALL, pattern(motif, 5, 9, 0.2));
        } else {
            clutter(random.nextInt(3));
            outline(motif, light, 8, 13);
        }
    }

    private void paintFirst(Motif motif) {
        double[] ground = colour();
        double[] otherGround = random.chance(0.5) ? ground : colour();
        gradient(ground, otherGround);
        clutter(2 + random.nextInt(3));
        if (motif.texture()) {
            patch(motif);
        } else {
            outline(motif, colourAgainst(ground, otherGround), 6, 12);
        }
        clutter(random.nextInt(3));
    }

    private void outline(Motif motif, double[] colour, double leastRadius, double mostRadius) {
        double radius = random.between(leastRadius, mostRadius);
        double centreX = random.between(radius * 0.8, SIDE - radius * 0.8);
        double centreY = random.between(radius * 0.8, SIDE - radius * 0.8);
        double angle = random.between(0, 2 * Math.PI);
        double cos = StrictMath.cos(angle) / radius;
        double sin = StrictMath.sin(angle) / radius;
        double squeeze = random.between(0.85, 1.15);
        layer(colour, Box.around(centreX, centreY, 1.6 * radius), (x, y) -> {
            double u = (x - centreX) * cos + (y - centreY) * sin;
            double v = (y - centreY) * cos - (x - centreX) * sin;
            return soft(motif.field(u * squeeze, v / squeeze) * radius);
        });
    }

    /** A patch of two colours, so that neither the patch's own outline nor its mean colour says which texture it is. */
    private void patch(Motif motif) {
        double[] one = colour();
        double[] two = colourAgainst(one, one);
        double radius = random.between(8, 13);
        double centreX = random.between(radius * 0.7, SIDE - radius * 0.7);
        double centreY = random.between(radius * 0.7, SIDE - radius * 0.7);
        Motif patch = random.chance(0.5) ? Motif.CIRCLE : Motif.SQUARE;
        Coverage inside = (x, y) -> soft(patch.field((x - centreX) / radius, (y - centreY) / radius) * radius);
        Coverage pattern = pattern(motif, 4.5, 8, 0.25);
        Box box = Box.around(centreX, centreY, 1.5 * radius);
        layer(one, box, inside);
        layer(two, box, (x, y) -> inside.at(x, y) * pattern.at(x, y));
    }

    /** A texture of a random period and phase, tilted a little. */
    private Coverage pattern(Motif motif, double leastPeriod, double mostPeriod, double mostTilt) {
        double period = random.between(leastPeriod, mostPeriod);
        double tilt = random.between(-mostTilt, mostTilt);
        double cos = StrictMath.cos(tilt) / period;
        double sin = StrictMath.sin(tilt) / period;
        double shiftX = random.nextDouble();
        double shiftY = random.nextDouble();
        return (x, y) -> soft(motif.field(x * cos + y * sin + shiftX, y * cos - x * sin + shiftY) * period);
    }

    /** Short strokes and specks of any colour. */
    private void clutter(int count) {
        for (int i = 0; i < count; i++) {
            double fromX = random.between(0, SIDE);
            double fromY = random.between(0, SIDE);
            double length = random.chance(0.5) ? 0.01 : random.between(3, 10);
            double angle = random.between(0, 2 * Math.PI);
            double alongX = length * StrictMath.cos(angle);
            double alongY = length * StrictMath.sin(angle);
            double half = random.between(0.5, 1.3);
            layer(colour(), Box.around(fromX, fromY, length + half + 1), (x, y) -> {
                double t = ((x - fromX) * alongX + (y - fromY) * alongY) / (length * length);
                double nearest = Math.max(0, Math.min(1, t));
                double dx = x - fromX - nearest * alongX;
                double dy = y - fromY - nearest * alongY;
                return soft(Math.sqrt(dx * dx + dy * dy) - half);
            });
        }
    }

    private void gradient(double[] one, double[] other) {
        double angle = random.between(0, 2 * Math.PI);
        double cos = StrictMath.cos(angle) / SIDE;
        double sin = StrictMath.sin(angle) / SIDE;
        for (int i = 0; i < PLANE; i++) {
            double amount = clamp(0.5 + (i % SIDE - SIDE / 2) * cos + (i / SIDE - SIDE / 2) * sin);
            for (int channel = 0; channel < 3; channel++) {
                canvas[channel][i] = one[channel] + amount * (other[channel] - one[channel]);
            }
        }
    }

    /** The pixels worth looking at, bounds included and within the image. */
    private record Box(int left, int top, int right, int bottom) {
        static final Box ALL = new Box(0, 0, SIDE - 1, SIDE - 1);

        static Box around(double x, double y, double reach) {
            return new Box(within(x - reach), within(y - reach), within(x + reach), within(y + reach));
        }

        private static int within(double position) {
            return (int) Math.max(0, Math.min(SIDE - 1, position));
        }
    }

    private void layer(double[] colour, Box box, Coverage coverage) {
        for (int y = box.top(); y <= box.bottom(); y++) {
            for (int x = box.left(); x <= box.right(); x++) {
                double amount = coverage.at(x + 0.5, y + 0.5);
                int pixel = y * SIDE + x;
                for (int channel = 0; channel < 3 && amount > 0; channel++) {
                    canvas[channel][pixel] += amount * (colour[channel] - canvas[channel][pixel]);
                }
            }
        }
    }

    /** Uneven light, then noise, then bytes. */
    private void develop(double mostSlope, double mostNoise, byte[] pixels, int start) {
        double angle = random.between(0, 2 * Math.PI);
        double slope = random.between(0, mostSlope) / SIDE;
        double lightX = slope * StrictMath.cos(angle);
        double lightY = slope * StrictMath.sin(angle);
        double noise = random.between(0.01, mostNoise);
        for (int i = 0; i < PLANE; i++) {
            double light = 1 + lightX * (i % SIDE - SIDE / 2) + lightY * (i / SIDE - SIDE / 2);
            for (int channel = 0; channel < 3; channel++) {
                double grain = (random.nextDouble() - random.nextDouble()) * 2.4 * noise; // standard deviation: noise
                pixels[start + channel * PLANE + i] =
                        (byte) (int) (255 * clamp(canvas[channel][i] * light + grain) + 0.5);
            }
        }
    }

    private double[] colour() {
        return colour(0, 1);
    }

    private double[] colour(double darkest, double lightest) {
        return new double[] {
            random.between(darkest, lightest), random.between(darkest, lightest), random.between(darkest, lightest)
        };
    }

    /** Lighter or darker than both, as it happens. */
    private double[] colourAgainst(double[] one, double[] other) {
        while (true) {
            double[] candidate = colour();
            if (Math.abs(brightness(candidate) - brightness(one)) > LEAST_CONTRAST
                    && Math.abs(brightness(candidate) - brightness(other)) > LEAST_CONTRAST) {
                return candidate;
            }
        }
    }

    private static double brightness(double[] colour) {
        return 0.3 * colour[0] + 0.59 * colour[1] + 0.11 * colour[2];
    }

    /** An edge one pixel wide from a distance in pixels. */
    private static double soft(double distance) {
        return clamp(0.5 - distance);
    }

    private static double clamp(double value) {
        return Math.max(0, Math.min(1, value));
    }
}
