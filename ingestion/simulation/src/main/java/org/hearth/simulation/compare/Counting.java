package org.hearth.simulation.compare;

import java.util.List;
import org.hearth.simulation.childrens.SocialCare;
import org.hearth.simulation.housing.Housing;
import org.hearth.simulation.people.Circle;
import org.hearth.simulation.police.Police;
import org.hearth.simulation.school.PupilTerm;

/** What one circle's agencies have on record, to be counted. */
public record Counting(Circle circle, SocialCare socialCare, List<PupilTerm> terms, Housing housing, Police police) {

    public Marks marks() {
        Marks marks = new Marks();
        PeopleMarks.count(circle, marks);
        CareMarks.count(circle, socialCare.cases(), socialCare.care(), marks);
        SchoolMarks.count(terms, marks);
        PlaceMarks.count(circle, housing.cases(), police.incidents(), marks);
        return marks;
    }
}
