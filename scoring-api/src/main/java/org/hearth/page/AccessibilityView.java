package org.hearth.page;

/** The accessibility statement, which needs no data. */
public record AccessibilityView() implements View {

    @Override
    public String template() {
        return "accessibility.jte";
    }
}
