package org.hearth.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {

    private final Assets assets = new Assets();

    @Test
    void theStyleSheetNamesNoGovernmentTypefaceOrCrest() {
        String css = assets.named("govuk-frontend.min.css").orElseThrow().text();

        assertThat(css).contains("font-family:arial").doesNotContain("GDS").doesNotContain("@font-face");
        assertThat(css).doesNotContain("crest.svg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"images/govuk-crest.svg", "fonts/bold-b542beb274-v2.woff2", "../hearth.css", "", "package.json"})
    void servesNothingElse(String name) {
        assertThat(assets.named(name)).isEmpty();
    }
}
