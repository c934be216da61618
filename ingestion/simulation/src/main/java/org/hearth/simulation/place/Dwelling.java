package org.hearth.simulation.place;

import org.hearth.authority.Area;

/**
 * A place to live.
 *
 * @param uprn unique property reference number, 12 digits
 * @param flat number of the flat, or nothing for a house
 * @param number house number
 * @param street as the street sign has it
 * @param shortStreet with the kind of street abbreviated, as people also write it
 * @param district place of the LSOA in areas.csv, from 0
 * @param temporary whether the authority lets it to households that have lost their home
 */
public record Dwelling(
        String uprn,
        String flat,
        String number,
        String street,
        String shortStreet,
        String postcode,
        Area area,
        int district,
        boolean temporary) {

    /** House number and street, such as {@code 12 Larkspur Street} or {@code Flat 2, 12 Larkspur Street}. */
    public String line(String writtenStreet) {
        String house = number + " " + writtenStreet;
        return flat.isEmpty() ? house : "Flat " + flat + ", " + house;
    }
}
