package org.hearth.extract;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.hearth.extract.Profile.Column;
import org.hearth.extract.Profile.Needed;
import org.hearth.extract.Statement.Fact;

/** One row of a profile's file, each cell checked once. Not thread-safe. */
final class ProfileRow {

    private final Profile profile;
    private final Cells cells;
    private final Optional<LocalDate> delivered;
    private final Map<String, LocalDate> days = new HashMap<>();
    private final Map<String, List<String>> codes = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Double> amounts = new HashMap<>();
    private final Map<IdentityItem, String> identity = new EnumMap<>(IdentityItem.class);

    /** Reads the cells that the row cannot do without, and the others only if those are right. */
    ProfileRow(Profile profile, Cells cells, Optional<LocalDate> delivered) {
        this.profile = profile;
        this.cells = cells;
        this.delivered = delivered;
        profile.columns().stream().filter(column -> column.isIn(Needed.VALUE)).forEach(this::needed);
        if (!isRefused()) {
            profile.columns().stream()
                    .filter(column -> !column.isIn(Needed.VALUE))
                    .forEach(this::other);
        }
    }

    boolean isRefused() {
        return cells.refused();
    }

    String id(String column) {
        return texts.getOrDefault(column, "");
    }

    Optional<String> text(String column) {
        return Optional.ofNullable(texts.get(column));
    }

    Optional<LocalDate> day(String column) {
        return Optional.ofNullable(days.get(column));
    }

    Map<IdentityItem, String> identity() {
        return identity;
    }

    /** The facts of a kind that the row yields: none, one, or one a code. */
    List<Fact> facts(String person, Profile.Yield yield) {
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

    private boolean holds(Profile.Yield yield) {
        return yield.where()
                .map(column -> code(column)
                        .filter(yield.is().orElse(List.of())::contains)
                        .isPresent())
                .orElse(true);
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
                cells.requiredCode(name, column.codes().orElseThrow())
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
                cells.code(name, column.codes().orElseThrow()).ifPresent(code -> codes.put(name, List.of(code)));
            case CODES -> codes.put(name, cells.codes(name, column.codes().orElseThrow()));
            case AMOUNT -> cells.amount(name).ifPresent(amount -> amounts.put(name, amount));
            case DATE_OF_BIRTH ->
                cells.birth(name, latestBirth()).ifPresent(day -> {
                    days.put(name, day);
                    identity.put(IdentityItem.DATE_OF_BIRTH, day.toString());
                });
            case POSTCODE -> cells.postcode(name).ifPresent(text -> texts.put(name, text));
            case UPRN -> cells.uprn(name).ifPresent(text -> texts.put(name, text));
            default -> identity(column);
        }
    }

    private void identity(Column column) {
        String name = column.name();
        switch (column.kind()) {
            case FORENAME -> cells.text(name).ifPresent(text -> identity.put(IdentityItem.FORENAME, text));
            case SURNAME -> cells.text(name).ifPresent(text -> identity.put(IdentityItem.SURNAME, text));
            case SEX -> cells.code(name, CodeLists.SEX).ifPresent(code -> identity.put(IdentityItem.SEX, code));
            case ETHNICITY -> cells.ethnicity(name).ifPresent(code -> identity.put(IdentityItem.ETHNICITY, code));
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
        return profile.stated() == Profile.Stated.EVENT
                ? day(profile.event()).orElse(LocalDate.MAX)
                : delivered.orElse(LocalDate.MAX);
    }
}
