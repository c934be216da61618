package org.hearth.marts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hearth.authority.Area;
import org.hearth.database.Loading;
import org.jspecify.annotations.Nullable;

/** Places, and how to draw them without anybody else's map: {@code geography.csv} of the authority, where there is one. */
final class PlaceMart {

    /** Optional file of the authority: lsoa,tile_x,tile_y,polygon. */
    static final String FILE = "geography.csv";

    private final MartSources sources;
    private final Areas areas;

    PlaceMart(MartSources sources, Areas areas) {
        this.sources = sources;
        this.areas = areas;
    }

    private record Drawing(
            @Nullable Integer tileX,
            @Nullable Integer tileY,
            @Nullable String polygon) {}

    void load(Loading loading) throws SQLException {
        Map<String, Drawing> drawings = drawings();
        loading.load("marts.place", rows -> {
            String whole = areas.name(Areas.ALL);
            rows.add(
                    areas.code(),
                    Areas.ALL,
                    "authority",
                    areas.code(),
                    sources.authority().name(),
                    whole,
                    null,
                    null,
                    null,
                    null,
                    null);
            Set<String> seen = new HashSet<>();
            for (Area area : sources.authority().areas()) {
                if (seen.add(area.locality())) {
                    add(rows, area, "locality", area.locality(), area.localityName(), new Drawing(null, null, null));
                }
                if (seen.add(area.ward())) {
                    add(rows, area, "ward", area.ward(), area.wardName(), new Drawing(null, null, null));
                }
                Drawing drawing = drawings.getOrDefault(area.lsoa(), new Drawing(null, null, null));
                add(rows, area, "lsoa", area.lsoa(), area.lsoaName(), drawing);
            }
        });
    }

    private void add(Loading.Rows rows, Area area, String level, String code, String name, Drawing drawing) {
        boolean small = level.equals("lsoa");
        rows.add(
                areas.code(),
                area.locality(),
                level,
                code,
                name,
                area.localityName(),
                level.equals("locality") ? null : area.wardName(),
                small ? area.imdDecile() : null,
                drawing.tileX(),
                drawing.tileY(),
                drawing.polygon());
    }

    private Map<String, Drawing> drawings() {
        Map<String, Drawing> drawings = new HashMap<>();
        Path file = sources.authority().file(FILE);
        if (Files.isRegularFile(file)) {
            sources.tables()
                    .forEach(
                            "select lsoa, tile_x, tile_y, polygon from read_csv('"
                                    + file.toString().replace("'", "''")
                                    + "', header = true, types = {'tile_x': 'int', 'tile_y': 'int', 'lsoa': 'varchar',"
                                    + " 'polygon': 'varchar'})",
                            row -> drawings.put(
                                    row.text("lsoa"),
                                    new Drawing(
                                            (int) row.whole("tile_x"),
                                            (int) row.whole("tile_y"),
                                            row.optionalText("polygon").orElse(null))));
        }
        return drawings;
    }
}
