package org.hearth.worklist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/** What is new on the lists, what moved, what left them, and for each of them why. A pure function of two rounds. */
public final class Moves {

    /** What happened to a household's place. */
    public enum Change {
        NEW,
        MOVED,
        SAME,
        DROPPED,
        /** Dropped because less is known that speaks for help: its whole band lies below the chance of the last one listed. */
        STEP_DOWN;

        /** As tables hold it, such as step-down. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What made it happen. */
    public enum Because {
        /** What is known about it, or how it counts. */
        CONTRIBUTIONS,
        /** It may be listed now and might not before, or the other way round. */
        ELIGIBILITY,
        /** A named person's decision. */
        DECISION,
        /** The team can look at more or fewer households. */
        CAPACITY,
        /** It belongs to another team now. */
        TEAM,
        /** The list is made another way. */
        MODEL,
        /** Others rose or fell past it. */
        OTHERS,
        /** Nothing happened. */
        NOTHING;

        /** As tables hold it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why a household could not be listed on a day, in plain words. */
    public record Absence(Because because, String words) {
        static final Absence NOT_KNOWN = new Absence(Because.ELIGIBILITY, "no household of this kind was known");
    }

    /**
     * One household's change.
     *
     * @param from its place before, if it was on this team's list
     * @param to its place now, if it is
     * @param words why, in plain words; empty when nothing happened
     */
    public record Move(
            String team,
            String household,
            Change change,
            OptionalInt from,
            OptionalInt to,
            Because because,
            String words) {}

    private record Why(Because because, String words) {}

    private final Round before;
    private final Round now;

    private Moves(Round before, Round now) {
        this.before = before;
        this.now = now;
    }

    /** Every household that is on a list now or was before: by team, those listed first in their order, then those that left. */
    public static List<Move> between(Round before, Round now) {
        Moves moves = new Moves(before, now);
        TreeSet<String> households = new TreeSet<>(before.standings().keySet());
        households.addAll(now.standings().keySet());
        List<Move> all = new ArrayList<>();
        for (String household : households) {
            Optional<Standing> then = before.listed(household);
            Optional<Standing> today = now.listed(household);
            if (today.isPresent()) {
                all.add(moves.listed(today.get()));
            }
            if (then.isPresent()
                    && today.filter(one -> one.team().equals(then.get().team())).isEmpty()) {
                all.add(moves.left(then.get()));
            }
        }
        all.sort(Comparator.comparing(Move::team)
                .thenComparingInt(move -> move.to().orElse(Integer.MAX_VALUE))
                .thenComparingInt(move -> move.from().orElse(Integer.MAX_VALUE))
                .thenComparing(Move::household));
        return all;
    }

    private Move listed(Standing today) {
        String household = today.household();
        OptionalInt from = before.listed(household)
                .filter(then -> then.team().equals(today.team()))
                .map(Standing::place)
                .orElse(OptionalInt.empty());
        if (from.equals(today.place())) {
            return new Move(today.team(), household, Change.SAME, from, today.place(), Because.NOTHING, "");
        }
        Why why = before.standing(household)
                .map(then -> whyHere(then, today, from))
                .orElseGet(() -> absent("It could not be listed before: ", before.absence(household)));
        return new Move(
                today.team(),
                household,
                from.isPresent() ? Change.MOVED : Change.NEW,
                from,
                today.place(),
                why.because,
                why.words);
    }

    private Why whyHere(Standing then, Standing today, OptionalInt from) {
        if (!then.team().equals(today.team())) {
            return new Why(Because.TEAM, "It lives in this team's area now.");
        }
        if (!before.version().equals(now.version())) {
            return new Why(Because.MODEL, "The list is put in order another way than before.");
        }
        boolean up = from.isEmpty() || today.place().orElseThrow() < from.getAsInt();
        if (from.isEmpty() && today.place().orElseThrow() > before.capacity(today.team())) {
            return capacity(today.team());
        }
        return scored(then, today, up);
    }

    private Move left(Standing then) {
        String household = then.household();
        Optional<Standing> today = now.standing(household);
        Why why = today.map(standing -> whyGone(then, standing))
                .orElseGet(() -> absent("It can no longer be listed: ", now.absence(household)));
        boolean less =
                why.because == Because.CONTRIBUTIONS && today.orElseThrow().high() < now.lastChance(then.team());
        return new Move(
                then.team(),
                household,
                less ? Change.STEP_DOWN : Change.DROPPED,
                then.place(),
                OptionalInt.empty(),
                why.because,
                why.words);
    }

    private Why whyGone(Standing then, Standing today) {
        if (!then.team().equals(today.team())) {
            return new Why(Because.TEAM, "It lives in another team's area now.");
        }
        if (!before.version().equals(now.version())) {
            return new Why(Because.MODEL, "The list is put in order another way than before.");
        }
        if (then.place().orElseThrow() > now.capacity(then.team())) {
            return capacity(then.team());
        }
        return scored(then, today, false);
    }

    private Why capacity(String team) {
        return new Why(
                Because.CAPACITY,
                "The team can look at " + now.capacity(team) + " households, before " + before.capacity(team) + ".");
    }

    private static Why absent(String start, Absence absence) {
        return new Why(absence.because, start + absence.words + ".");
    }

    private static Why scored(Standing then, Standing today, boolean up) {
        List<String> changes = ContributionChange.largest(then.contributions(), today.contributions(), up);
        boolean own = up ? today.logOdds() > then.logOdds() : today.logOdds() < then.logOdds();
        return own && !changes.isEmpty()
                ? new Why(Because.CONTRIBUTIONS, String.join(" ", changes))
                : new Why(Because.OTHERS, up ? "Others fell below it." : "Others rose above it.");
    }
}
