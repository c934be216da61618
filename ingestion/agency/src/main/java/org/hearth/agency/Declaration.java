package org.hearth.agency;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hearth.authority.YamlFile;
import org.hearth.delivery.DeliveryScope;
import org.hearth.extract.Reading;
import org.hearth.extract.delivery.DeliveryReader;
import org.hearth.workspace.Fault;

/**
 * What an agency declares of a delivery in {@code delivery.yaml} beside its files. Without it nothing is taken to have ended or
 * never to have happened because a delivery leaves it out.
 *
 * @param complete whether the delivery holds all there is of the time from {@code from} to {@code to}
 * @param history whether it hands over records of the past, which were known when the agency recorded them; the agency's first
 *     delivery of a format always does
 * @param from first day it covers
 * @param to last day it covers
 * @param attendanceInArrears whether a term's School Census tells of the sessions of the term before, as the department asks for them
 */
record Declaration(
        Optional<Boolean> complete,
        Optional<Boolean> history,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<Boolean> attendanceInArrears) {

    private static final Declaration NONE =
            new Declaration(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Reads the declaration of a delivery, if it has one.
     *
     * @throws Fault with every fault of the file
     */
    static Declaration of(Delivery delivery) {
        Path file = delivery.directory().resolve(DeliveryReader.DECLARATION);
        if (!Files.isRegularFile(file)) {
            return NONE;
        }
        Declaration declaration = YamlFile.read(file, Declaration.class);
        List<String> faults = new ArrayList<>();
        if (declaration.isComplete() && (declaration.from.isEmpty() || declaration.to.isEmpty())) {
            faults.add("expected from and to of a delivery that is complete, found none");
        }
        if (declaration.from.isPresent()
                && declaration.to.isPresent()
                && declaration.to.get().isBefore(declaration.from.get())) {
            faults.add("expected to on or after from, found it before");
        }
        if (declaration.to.filter(delivery.date()::isBefore).isPresent()) {
            faults.add("expected to no later than the day of delivery, found it after");
        }
        if (!faults.isEmpty()) {
            throw new Fault(
                    Fault.Kind.FILE,
                    faults.stream()
                            .map(text -> "Cannot use " + file + ": " + text)
                            .toList());
        }
        return declaration;
    }

    boolean isAttendanceInArrears() {
        return attendanceInArrears.orElse(false);
    }

    private boolean isComplete() {
        return complete.orElse(false);
    }

    /** The scope of the delivery, of which that is what was read. What a broken file leaves out is lost, not ended. */
    DeliveryScope scope(Reading reading) {
        SortedMap<String, DeliveryScope.Feed> feeds = new TreeMap<>();
        for (String feed : reading.feeds()) {
            Optional<Reading.Period> read =
                    Optional.ofNullable(reading.periods().get(feed));
            feeds.put(
                    feed,
                    new DeliveryScope.Feed(
                            isComplete() && !reading.brokenFeeds().contains(feed),
                            from.or(() -> read.map(Reading.Period::first)),
                            to.or(() -> read.map(Reading.Period::last)),
                            read.map(Reading.Period::last)));
        }
        long rows = reading.rows().values().stream().mapToLong(Long::longValue).sum();
        long rejected =
                reading.refused().values().stream().mapToLong(Long::longValue).sum();
        return new DeliveryScope(history.orElse(false), rows, rejected, feeds);
    }
}
