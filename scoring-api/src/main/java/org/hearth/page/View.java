package org.hearth.page;

/** What one page shows, ready for its template. */
public sealed interface View
        permits AccessibilityView,
                AccountView,
                AuditView,
                FairnessView,
                ForecastView,
                HomeView,
                HouseholdView,
                ModelView,
                MonitoringView,
                ProblemView,
                PurposeView,
                SourcesView,
                WorkListView {

    /** The name of the template that shows it. */
    String template();
}
