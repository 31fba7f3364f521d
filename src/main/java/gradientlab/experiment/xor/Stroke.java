package gradientlab.experiment.xor;

/**
 * What an eraser drawn from one place to another touches.
 *
 * @param radius of the eraser, in units of the plane
 */
record Stroke(double fromX, double fromY, double toX, double toY, double radius) {
    boolean touches(double x, double y) {
        double dx = toX - fromX;
        double dy = toY - fromY;
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : ((x - fromX) * dx + (y - fromY) * dy) / length;
        double part = Math.max(0, Math.min(1, along));
        return Math.hypot(x - fromX - part * dx, y - fromY - part * dy) <= radius;
    }
}
