package org.hearth.simulation.clerk;

/**
 * An address as an agency wrote it down; each part may be nothing.
 *
 * @param line house number and street
 */
public record WrittenAddress(String line, String flat, String number, String street, String postcode, String uprn) {

    public static final WrittenAddress NONE = new WrittenAddress("", "", "", "", "", "");

    @Override
    public String toString() {
        return "WrittenAddress[…]";
    }
}
