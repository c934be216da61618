package org.hearth.training;

import java.nio.file.Path;

/** Writes a large matrix to run the verbs on by hand: {@code Bench WORKSPACE [HOUSEHOLDS] [NOISE]}. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) {
        int households = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 9000;
        int noise = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 52;
        new GeneratedMatrix(households, noise, 1, 7).make(Path.of(arguments[0]));
    }
}
