package org.hearth.page.chart;

/**
 * A view box and the part of it that data is drawn in, all in view box units.
 *
 * @param left where the data's part starts
 * @param right where it ends
 * @param top where it starts from above
 * @param bottom where it ends below
 */
public record Box(int width, int height, int left, int right, int top, int bottom) {

    /** A chart beside text on a wide screen. */
    public static final Box WIDE = new Box(720, 360, 48, 704, 34, 320);

    /** A chart as wide as a small telephone. */
    public static final Box NARROW = new Box(340, 320, 40, 330, 34, 280);

    /** A square for a chart of one share against another. */
    static final Box SQUARE = new Box(380, 360, 62, 366, 14, 300);

    Scale across(double low, double high) {
        return new Scale(low, high, left, right);
    }

    Scale up(double low, double high) {
        return new Scale(low, high, bottom, top);
    }
}
