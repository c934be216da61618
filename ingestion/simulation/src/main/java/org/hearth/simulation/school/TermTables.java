package org.hearth.simulation.school;

import org.hearth.simulation.clerk.CsvFile;
import org.hearth.simulation.clerk.Delivery;

/** The tables of one term's census, linked by the pupil's row. Not thread-safe. */
record TermTables(
        CsvFile roll,
        CsvFile left,
        CsvFile addresses,
        CsvFile meals,
        CsvFile needs,
        CsvFile sessions,
        CsvFile exclusions)
        implements AutoCloseable {

    private static final String AGENCY = "schools";
    private static final String ROLL =
            "pupilonrolltableid,NativeId,dob,surname,forename,middlenames,preferredsurname,formersurname,upn,formerupn,"
                    + "uniquelearnernumber,sex,entrydate,termlysessionspossible,enrolstatus,language,ethnicity,"
                    + "senprovision,ncyearactual,youngcarer";
    private static final String LEFT =
            "pupilnolongeronrolltableid,NativeId,dob,surname,forename,middlenames,preferredsurname,formersurname,upn,formerupn,"
                    + "uniquelearnernumber,sex,entrydate,leavingdate,termlysessionspossible,language,ncyearleaving";

    static TermTables open(Delivery delivery, Term term) {
        return new TermTables(
                delivery.csv(AGENCY, term.fileName() + "pupilonroll.csv", ROLL.split(",", -1)),
                delivery.csv(AGENCY, term.fileName() + "pupilnolongeronroll.csv", LEFT.split(",", -1)),
                linked(delivery, term, "addressesonroll", "uniquepropertyreferencenumber,postcode,street,saon,paon"),
                linked(delivery, term, "fsmperiodsonroll", "fsmstartdate,fsmenddate,ukcountry"),
                linked(delivery, term, "senneedsonroll", "sentyperank,sentype"),
                linked(delivery, term, "termlysessiondetailsonroll", "sessions,attendancereason"),
                linked(
                        delivery,
                        term,
                        "termlyexclusionsonroll",
                        "startdate,sessions,reason1,reason2,reason3,category,senprovision"));
    }

    private static CsvFile linked(Delivery delivery, Term term, String table, String columns) {
        String header =
                "pupilonrolltableid,NativeId," + table + "tableid," + table + "orderseqcolumn,sourceid," + columns;
        return delivery.csv(AGENCY, term.fileName() + table + ".csv", header.split(",", -1));
    }

    @Override
    public void close() {
        roll.close();
        left.close();
        addresses.close();
        meals.close();
        needs.close();
        sessions.close();
        exclusions.close();
    }
}
