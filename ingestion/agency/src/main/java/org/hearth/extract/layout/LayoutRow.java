package org.hearth.extract.layout;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.hearth.extract.Defect;
import org.hearth.extract.IdentityItem;
import org.hearth.extract.Reading;
import org.hearth.extract.Statement;
import org.hearth.extract.Statement.Fact;
import org.hearth.extract.layout.Layout.Column;
import org.hearth.extract.layout.Layout.Needed;
import org.hearth.extract.value.Cells;

/** One row of a table, each cell checked once. Not thread-safe. */
final class LayoutRow {

    private final Layout layout;
    private final Cells cells;
    private final Optional<LocalDate> delivered;
    private final Map<String, LocalDate> days = new HashMap<>();
    private final Map<String, List<String>> codes = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Double> amounts = new HashMap<>();
    private final Map<IdentityItem, String> identity = new EnumMap<>(IdentityItem.class);
    private Optional<LocalDate> born = Optional.empty();

    /** Says what a row says. */
    static void state(Layout layout, Cells cells, Reading reading) {
        LayoutRow row = new LayoutRow(layout, cells, reading.terms().delivered());
        if (row.cells.refused()) {
            return;
        }
        String person = row.text(layout.person()).orElse("");
        Optional<LocalDate> event = layout.event().flatMap(row::day);
        Optional<LocalDate> delivered = reading.terms().delivered();
        LocalDate stated = (layout.stated() == Layout.Stated.EVENT
                        ? event.or(() -> delivered)
                        : delivered.or(() -> event))
                .orElse(LocalDate.EPOCH);
        if (layout.hasIdentity()) {
            reading.state(new Statement.Identity(person, stated, row.identity));
        }
        layout.homes().forEach(home -> row.home(person, home).ifPresent(reading::state));
        layout.reference()
                .flatMap(row::text)
                .ifPresent(reference -> reading.state(new Statement.CaseReference(person, stated, reference)));
        reading.episode(row.name(layout.episode()));
        layout.facts().forEach(fact -> row.facts(person, fact).forEach(reading::state));
    }

    /** Reads the cells that the row cannot do without, and the others only if those are right. */
    private LayoutRow(Layout layout, Cells cells, Optional<LocalDate> delivered) {
        this.layout = layout;
        this.cells = cells;
        this.delivered = delivered;
        layout.columns().stream().filter(column -> column.isIn(Needed.VALUE)).forEach(this::needed);
        if (!cells.refused()) {
            layout.columns().stream()
                    .filter(column -> !column.isIn(Needed.VALUE))
                    .forEach(this::other);
        }
    }

    private Optional<String> text(String column) {
        return Optional.ofNullable(texts.get(column));
    }

    /** What the cells of some columns say together; empty if they say nothing. */
    private Optional<String> name(List<String> columns) {
        List<String> parts =
                columns.stream().map(column -> cells.text(column).orElse("")).toList();
        return parts.stream().allMatch(String::isEmpty) ? Optional.empty() : Optional.of(String.join("\0", parts));
    }

    private Optional<LocalDate> day(String column) {
        return Optional.ofNullable(days.get(column));
    }

    /** Nobody lives anywhere before they are born, whenever the family moved in. */
    private Optional<Statement> home(String person, Layout.Home home) {
        Optional<String> postcode = text(home.postcode());
        Optional<String> uprn = home.uprn().flatMap(this::text);
        return day(home.from())
                .filter(from -> postcode.isPresent() || uprn.isPresent())
                .map(from -> born.filter(from::isBefore).orElse(from))
                .map(from -> new Statement.Residence(person, from, Optional.empty(), postcode, uprn));
    }

    /** The facts of a kind that the row yields: none, one, or one a code. */
    private List<Fact> facts(String person, Layout.Yield yield) {
        Optional<LocalDate> day = day(yield.day()).or(() -> yield.orDay().flatMap(this::day));
        if (day.isEmpty() || !holds(yield)) {
            return List.of();
        }
        Fact fact = Fact.of(person, yield.kind(), day.get());
        OptionalDouble amount = yield.amount().map(amounts::get).stream()
                .mapToDouble(Double::doubleValue)
                .findFirst();
        Fact whole = amount.isPresent() ? fact.amount(amount.getAsDouble()) : fact;
        Fact known = yield.recorded().flatMap(this::day).map(whole::recordedOn).orElse(whole);
        if (yield.each().isEmpty()) {
            return List.of(known.code(yield.code().flatMap(this::code)));
        }
        Set<String> each = new LinkedHashSet<>();
        yield.each().get().forEach(column -> each.addAll(codes.getOrDefault(column, List.of())));
        return each.stream().map(code -> known.code(Optional.of(code))).toList();
    }

    private boolean holds(Layout.Yield yield) {
        return yield.where()
                        .map(column -> code(column)
                                .filter(yield.is().orElse(List.of())::contains)
                                .isPresent())
                        .orElse(true)
                && yield.unless().flatMap(this::code).filter("Y"::equals).isEmpty();
    }

    private Optional<String> code(String column) {
        return codes.getOrDefault(column, List.of()).stream().findFirst();
    }

    private void needed(Column column) {
        String name = column.name();
        switch (column.kind()) {
            case ID -> texts.put(name, cells.id(name));
            case DATE -> cells.requiredDate(name).ifPresent(day -> days.put(name, day));
            case CODE ->
                cells.requiredCode(name, layout.codes(column).orElseThrow())
                        .ifPresent(code -> codes.put(name, List.of(code)));
            default -> throw new IllegalStateException("no row needs a " + column.kind());
        }
    }

    private void other(Column column) {
        String name = column.name();
        switch (column.kind()) {
            case ID, UNREAD -> {}
            case DATE -> date(column).ifPresent(day -> days.put(name, day));
            case CODE ->
                cells.code(name, layout.codes(column).orElseThrow()).ifPresent(code -> codes.put(name, List.of(code)));
            case CODES -> codes.put(name, cells.codes(name, layout.codes(column).orElseThrow()));
            case AMOUNT -> cells.amount(name).ifPresent(amount -> amounts.put(name, amount));
            case DATE_OF_BIRTH -> cells.birth(name, latestBirth()).ifPresent(day -> born(name, day));
            case BIRTH_OR_DUE -> cells.birthOrDue(name, latestBirth()).ifPresent(day -> born(name, day));
            case POSTCODE -> cells.postcode(name).ifPresent(text -> texts.put(name, text));
            case UPRN -> cells.uprn(name).ifPresent(text -> texts.put(name, text));
            default -> identity(column);
        }
    }

    private void born(String column, LocalDate day) {
        days.put(column, day);
        born = Optional.of(day);
        identity.put(IdentityItem.DATE_OF_BIRTH, day.toString());
    }

    private Optional<String> ethnicity(Column column) {
        return layout.typed()
                ? cells.code(column.name(), layout.codes(column).orElseThrow())
                : cells.ethnicity(column.name());
    }

    private void identity(Column column) {
        String name = column.name();
        switch (column.kind()) {
            case FORENAME -> cells.text(name).ifPresent(text -> identity.put(IdentityItem.FORENAME, text));
            case SURNAME -> cells.text(name).ifPresent(text -> identity.put(IdentityItem.SURNAME, text));
            case SEX ->
                cells.code(name, layout.codes(column).orElseThrow())
                        .ifPresent(code -> identity.put(IdentityItem.SEX, code));
            case ETHNICITY -> ethnicity(column).ifPresent(code -> identity.put(IdentityItem.ETHNICITY, code));
            case UPN -> cells.upn(name).ifPresent(upn -> identity.put(IdentityItem.UPN, upn));
            case NHS_NUMBER -> cells.nhsNumber(name).ifPresent(nhs -> identity.put(IdentityItem.NHS_NUMBER, nhs));
            default -> throw new IllegalStateException("no identity in a " + column.kind());
        }
    }

    /** A day; one that must follow another is nothing without it. */
    private Optional<LocalDate> date(Column column) {
        if (column.after().isEmpty()) {
            return cells.date(column.name());
        }
        String start = column.after().get();
        if (days.containsKey(start)) {
            return cells.end(column.name(), days.get(start));
        }
        if (cells.isEmpty(start) && !cells.isEmpty(column.name())) {
            cells.refuse(column.name(), Defect.END_WITHOUT_START);
        }
        return Optional.empty();
    }

    /** A register says who somebody is now, even if the home or claim is older than they are. */
    private LocalDate latestBirth() {
        return layout.stated() == Layout.Stated.EVENT
                ? layout.event().flatMap(this::day).orElse(LocalDate.MAX)
                : delivered.orElse(LocalDate.MAX);
    }
}
