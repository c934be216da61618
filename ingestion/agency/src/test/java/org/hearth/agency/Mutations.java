package org.hearth.agency;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** What may have happened to a file on its way. */
final class Mutations {

    private static final String INTERESTING = ",;\"'\n\r\t<>&{}[]:=+-@|/\\0129ZzÃ\0 ";

    private Mutations() {}

    /** One seeded mutation of a right file. */
    static byte[] of(byte[] right, SplittableRandom random) {
        boolean packed = right.length > 1 && right[0] == 'P' && right[1] == 'K';
        if (packed && random.nextInt(3) > 0) {
            return inside(right, random);
        }
        return switch (random.nextInt(packed ? 2 : 9)) {
            case 0 -> Arrays.copyOf(right, random.nextInt(right.length));
            case 1 -> changed(right, random);
            case 2 -> spliced(right, random);
            case 3 -> text(right).getBytes(StandardCharsets.ISO_8859_1);
            case 4 -> text(right).getBytes(random.nextBoolean() ? StandardCharsets.UTF_16 : StandardCharsets.UTF_16LE);
            case 5 -> ("\ufeff" + text(changed(right, random))).getBytes(StandardCharsets.UTF_8);
            case 6 -> lineEnds(right, random);
            case 7 -> repeated(right, random);
            default -> noise(random);
        };
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Some bytes changed. */
    static byte[] changed(byte[] right, SplittableRandom random) {
        byte[] bytes = right.clone();
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) INTERESTING.charAt(random.nextInt(INTERESTING.length()));
        }
        return bytes;
    }

    /** A piece taken out, or put in twice. */
    private static byte[] spliced(byte[] right, SplittableRandom random) {
        int from = random.nextInt(right.length);
        int to = random.nextInt(from, right.length);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (random.nextBoolean()) {
            bytes.write(right, 0, to);
            bytes.write(right, from, right.length - from);
        } else {
            bytes.write(right, 0, from);
            bytes.write(right, to, right.length - to);
        }
        return bytes.toByteArray();
    }

    /** Each line ended in a way of its own, or not at all. */
    private static byte[] lineEnds(byte[] right, SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        String[] ends = {"\n", "\r\n", "\r", "\n\n", ""};
        text(right).lines().forEach(line -> text.append(line).append(ends[random.nextInt(ends.length)]));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] repeated(byte[] right, SplittableRandom random) {
        int place = random.nextInt(right.length);
        String what = String.valueOf(INTERESTING.charAt(random.nextInt(INTERESTING.length())));
        return (text(Arrays.copyOf(right, place))
                        + what.repeat(random.nextInt(3000))
                        + text(Arrays.copyOfRange(right, place, right.length)))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] noise(SplittableRandom random) {
        byte[] bytes = new byte[random.nextInt(1500)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A packed file whose parts are changed, and packed again rightly. */
    private static byte[] inside(byte[] right, SplittableRandom random) {
        return repacked(right, (name, part) -> random.nextInt(3) == 0 ? of(part, random) : part);
    }

    /** A packed file of which one part is changed. */
    static byte[] part(byte[] right, String name, SplittableRandom random) {
        return repacked(right, (other, part) -> other.equals(name) ? of(part, random) : part);
    }

    private static byte[] repacked(byte[] right, BiFunction<String, byte[], byte[]> change) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(right));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(change.apply(entry.getName(), part));
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
