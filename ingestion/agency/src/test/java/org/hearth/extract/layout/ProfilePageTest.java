package org.hearth.extract.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.authority.FactKinds;
import org.hearth.extract.layout.Layout.Column;
import org.hearth.extract.value.CodeList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Run with {@code -Dformats.write} to write the pages anew. */
class ProfilePageTest {

    private static final Path PAGES = Path.of("formats");

    static List<Profile> profiles() {
        return Profile.ALL;
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void thePublishedPageAndExampleAreThoseOfTheProfile(Profile profile) throws IOException {
        if (System.getProperty("formats.write") != null) {
            Files.writeString(PAGES.resolve(profile.id() + ".md"), ProfilePage.of(profile));
            Files.writeString(PAGES.resolve(profile.id() + ".csv"), profile.example());
        }
        assertThat(PAGES.resolve(profile.id() + ".md")).hasContent(ProfilePage.of(profile));
        assertThat(PAGES.resolve(profile.id() + ".csv")).hasContent(profile.example());
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void whatAProfileNamesItHas(Profile profile) {
        Set<String> columns =
                profile.layout().columns().stream().map(Column::name).collect(Collectors.toSet());
        Stream<String> named = Stream.of(
                        Stream.of(
                                profile.layout().person(),
                                profile.layout().event().orElseThrow(),
                                profile.layout().reference().orElseThrow()),
                        profile.layout().columns().stream().flatMap(column -> column.after().stream()),
                        profile.layout().homes().stream()
                                .flatMap(home -> Stream.of(
                                        home.from(),
                                        home.postcode(),
                                        home.uprn().orElseThrow())),
                        profile.layout().facts().stream().flatMap(ProfilePageTest::columnsOf))
                .flatMap(names -> names);
        assertThat(columns)
                .containsAll(named.toList())
                .hasSize(profile.layout().columns().size());
    }

    private static Stream<String> columnsOf(Layout.Yield fact) {
        return Stream.of(
                        Stream.of(fact.day()),
                        fact.orDay().stream(),
                        fact.recorded().stream(),
                        fact.code().stream(),
                        fact.amount().stream(),
                        fact.where().stream(),
                        fact.each().stream().flatMap(List::stream))
                .flatMap(names -> names);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void aConditionNamesCodesOfItsColumn(Profile profile) {
        for (Layout.Yield fact : profile.layout().facts()) {
            fact.where().ifPresent(where -> {
                CodeList list = profile.layout().columns().stream()
                        .filter(column -> column.name().equals(where))
                        .findFirst()
                        .flatMap(profile.layout()::codes)
                        .orElseThrow();
                assertThat(fact.is().orElseThrow())
                        .allSatisfy(code -> assertThat(list.find(code)).contains(code));
            });
        }
    }

    @Test
    void northbrookKnowsEveryKindOfFactUnderItsAgency() {
        Map<String, String> yielded = new TreeMap<>();
        profiles()
                .forEach(profile ->
                        profile.layout().facts().forEach(fact -> yielded.put(fact.kind(), profile.agency())));
        Map<String, String> known = new TreeMap<>();
        FactKinds.read(Path.of("../../northbrook/facts.yaml"))
                .kinds()
                .forEach((kind, about) -> known.put(kind, about.agency()));
        assertThat(known).containsAllEntriesOf(yielded);
    }

    @Test
    void everyPageIsOfAProfile() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            List<String> pages = files.map(file -> file.getFileName().toString().replaceFirst("\\.(md|csv)$", ""))
                    .distinct()
                    .toList();
            assertThat(pages)
                    .containsExactlyInAnyOrderElementsOf(
                            profiles().stream().map(Profile::id).toList());
        }
    }
}
