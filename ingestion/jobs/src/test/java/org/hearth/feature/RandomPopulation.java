package org.hearth.feature;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.hearth.fact.Attributes;
import org.hearth.fact.Fact;
import org.hearth.fact.Residence;
import org.hearth.fact.Timeline;

/** People with residences and facts drawn at random, the same for the same seed: many edges, no realism. */
public final class RandomPopulation {

    private static final int FIRST = (int) LocalDate.of(2021, 10, 1).toEpochDay();
    private static final int DAYS = 1826;

    /** agency, kind, codes (- for none), whether it has an amount. */
    private static final String[][] KINDS = {
        {"childrens-services", "cin.referral", "6,2A", ""},
        {"childrens-services", "cin.opened", "N1,N5", ""},
        {"childrens-services", "cin.closed", "RC7,RC8", ""},
        {"childrens-services", "cin.section-47", "-", ""},
        {"childrens-services", "cin.assessment-factor", "3A,3B,4B,1C,2B,21A", ""},
        {"childrens-services", "cin.plan-started", "-", ""},
        {"childrens-services", "cin.protection-plan-started", "NEG,EMO", ""},
        {"childrens-services", "cin.protection-plan-ended", "-", ""},
        {"childrens-services", "cin.disability", "NONE,AUT", ""},
        {"schools", "school.absence", "-", "amount"},
        {"schools", "school.absence", "-", "amount"},
        {"schools", "school.suspension", "DB,PP", ""},
        {"schools", "school.permanent-exclusion", "DB", ""},
        {"schools", "school.free-meals-started", "-", ""},
        {"schools", "school.free-meals-ended", "-", ""},
        {"schools", "school.sen", "E,K,N", ""},
        {"schools", "school.left-roll", "-", ""},
        {"early-help", "early-help.contact", "2A,6", ""},
        {"early-help", "early-help.assessment", "8.3,1.1,10.2", ""},
        {"early-help", "early-help.need", "8.3,1.1,5.2", ""},
        {"early-help", "early-help.closed", "-", ""},
        {"police", "police.domestic-abuse-victim", "high,medium,standard", ""},
        {"police", "police.domestic-abuse-suspect", "high,standard", ""},
        {"police", "police.domestic-abuse-child", "high,medium", ""},
        {"police", "police.missing", "medium", ""},
        {"housing", "housing.homelessness-prevention", "-", ""},
        {"housing", "housing.homelessness-relief", "-", ""},
        {"housing", "housing.support-need", "A,B,C", ""},
        {"housing", "housing.temporary-accommodation-started", "-", ""},
        {"housing", "housing.temporary-accommodation-ended", "-", ""},
        {"health-visiting", "health.contact", "two-year", ""},
        {"health-visiting", "health.contact-missed", "one-year", ""},
        {"health-visiting", "health.concern", "growth,home", ""},
        {"health-visiting", "health.service-level", "universal,targeted,specialist", ""},
        {"police", "police.notice-child", "high,medium", ""},
        {"police", "police.notice-concern", "substance,mental-health", ""},
        {"community-health", "community-health.referral", "mental-health,school-nursing", ""},
        {"community-health", "community-health.contact-missed", "-", ""},
        {"youth-justice", "youth-justice.offence", "violence,weapon,public-order", ""},
        {"youth-justice", "youth-justice.intervention-started", "-", ""},
        {"youth-justice", "youth-justice.intervention-ended", "-", ""},
        {"benefits", "benefits.claim-started", "housing-benefit,crisis-support", ""},
        {"benefits", "benefits.claim-ended", "-", ""},
        {"benefits", "benefits.council-tax-recovery", "enforcement-agent,final-notice", ""},
        {"social-housing", "social-housing.arrears", "-", "amount"},
        {"social-housing", "social-housing.notice", "arrears-letter,possession-order", ""},
    };

    private final SplittableRandom random;
    private final int households;
    private final int factsPerPerson;
    private final List<String> lsoas;

    private RandomPopulation(long seed, int households, int factsPerPerson, List<String> lsoas) {
        this.random = new SplittableRandom(seed);
        this.households = households;
        this.factsPerPerson = factsPerPerson;
        this.lsoas = lsoas;
    }

    /** Everyone's timeline, in order of person id. */
    public static List<Timeline> of(long seed, int households, int factsPerPerson, List<String> lsoas) {
        return new RandomPopulation(seed, households, factsPerPerson, lsoas).people();
    }

    private List<Timeline> people() {
        List<Timeline> people = new ArrayList<>();
        for (int household = 0; household < households; household++) {
            int size = 1 + random.nextInt(5);
            for (int i = 0; i < size; i++) {
                String person = String.format("p%07d", people.size());
                people.add(new Timeline(person, birthQuarter(), i % 2 == 0 ? "F" : "M", homes(household), facts()));
            }
        }
        return people;
    }

    private String birthQuarter() {
        if (random.nextInt(20) == 0) {
            return "";
        }
        int year = random.nextInt(3) == 0 ? 1970 + random.nextInt(30) : 2004 + random.nextInt(23);
        return Math.min(2026, year) + "Q" + (1 + random.nextInt(4));
    }

    private List<Residence> homes(int household) {
        List<Residence> homes = new ArrayList<>();
        int moves = 1 + (random.nextInt(3) == 0 ? random.nextInt(4) : 0);
        int home = household;
        int from = FIRST + random.nextInt(300);
        for (int i = 0; i < moves; i++) {
            String lsoa = lsoas.get(home % lsoas.size());
            homes.add(new Residence(
                    random.nextBoolean() ? "schools" : "housing",
                    String.format("h%07d", home),
                    random.nextInt(10) == 0 ? "" : lsoa,
                    from,
                    from + random.nextInt(60)));
            home = random.nextInt(3) == 0 ? random.nextInt(households) : home;
            from += random.nextInt(700);
        }
        return homes;
    }

    /** The same people: every tenth fact, home and birth quarter of theirs was corrected some time after it was known. */
    public static List<Timeline> corrected(long seed, List<Timeline> people) {
        Random random = new Random(seed);
        return people.stream()
                .map(person -> new Timeline(
                        person.person(),
                        random.nextInt(10) == 0 ? corrected(person.attributes(), random) : person.attributes(),
                        person.residences().stream()
                                .map(home -> random.nextInt(10) == 0 ? superseded(home, random) : home)
                                .toList(),
                        person.facts().stream()
                                .map(fact -> random.nextInt(10) == 0 ? superseded(fact, random) : fact)
                                .toList()))
                .toList();
    }

    private static List<Attributes> corrected(List<Attributes> known, Random random) {
        return List.of(
                known.get(0), new Attributes((2004 + random.nextInt(23)) + "Q2", "F", FIRST + random.nextInt(DAYS)));
    }

    private static Residence superseded(Residence home, Random random) {
        return new Residence(
                home.agency(),
                home.household(),
                home.lsoa(),
                home.fromOn(),
                home.knownOn(),
                home.knownOn() + 1 + random.nextInt(400));
    }

    private static Fact superseded(Fact fact, Random random) {
        return new Fact(
                fact.agency(),
                fact.kind(),
                fact.code(),
                fact.amount(),
                fact.happenedOn(),
                fact.knownOn(),
                fact.knownOn() + 1 + random.nextInt(400));
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        int number = random.nextInt(2 * factsPerPerson + 1);
        for (int i = 0; i < number; i++) {
            String[] kind = KINDS[random.nextInt(KINDS.length)];
            String[] codes = kind[2].split(",", -1);
            String code = codes[random.nextInt(codes.length)];
            int happened = FIRST + random.nextInt(DAYS);
            facts.add(new Fact(
                    kind[0],
                    kind[1],
                    code.equals("-") ? "" : code,
                    kind[3].isEmpty() || random.nextInt(20) == 0 ? Double.NaN : random.nextInt(30) / 100.0,
                    happened,
                    happened + random.nextInt(120)));
        }
        return facts;
    }
}
