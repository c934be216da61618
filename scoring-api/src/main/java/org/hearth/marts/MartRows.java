package org.hearth.marts;

import java.sql.SQLException;
import org.hearth.database.Loading;

/** Every row of {@code marts}. */
public final class MartRows {

    private final MartSources sources;

    public MartRows(MartSources sources) {
        this.sources = sources;
    }

    /** Loads all marts beside those that are read now. */
    public void load(Loading loading) throws SQLException {
        Areas areas = new Areas(sources.authority());
        areas.join(sources.tables());
        new PlaceMart(sources, areas).load(loading);
        new NeedMart(sources, areas).load(loading);
        new FlowMart(sources, areas).load(loading);
        ListMart lists = new ListMart(sources, areas);
        lists.load(loading, new RateMart(sources, areas).load(loading, lists));
        new OversightMart(sources, areas).load(loading);
        MartSources.Measured measured = sources.measured();
        new FairnessMart(measured.fairness(), measured.evaluation(), areas).load(loading);
        new QualityMart(sources, areas).load(loading);
        new BenchmarkMart(sources, areas).load(loading);
        new AboutMart(sources, areas).load(loading);
    }
}
