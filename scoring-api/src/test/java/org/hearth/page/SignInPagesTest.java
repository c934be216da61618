package org.hearth.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInPagesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/lists/north", "/households/K7QM-2F9D?purpose=allocation", "/forecasts?locality=north&need=all"
            })
    void goesOnToAPageOfThisService(String next) {
        assertThat(SignInPages.ownPath(next)).contains(next);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: b",
                "/\t/evil.example"
            })
    void goesNowhereElse(String next) {
        assertThat(SignInPages.ownPath(next)).isEmpty();
    }
}
