package org.hearth.authority;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.workspace.Fault;

/**
 * An authority: {@code authority.yaml} and {@code areas.csv} of its directory.
 *
 * @param directory where its files are
 * @param code GSS code, such as E08000099
 * @param lea three-digit number at the Department for Education
 * @param teams early-help teams, each locality in one
 * @param areas its LSOAs
 */
public record Authority(Path directory, String code, String lea, String name, List<Team> teams, List<Area> areas) {

    public Authority {
        teams = List.copyOf(teams);
        areas = List.copyOf(areas);
    }

    private record AuthorityYaml(String code, String lea, String name, List<Team> teams) {}

    /**
     * Reads an authority's directory.
     *
     * @throws Fault with every fault of its files
     */
    public static Authority read(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new Fault(
                    Fault.Kind.CONFIGURATION,
                    "Cannot read authority " + directory + ": expected a directory made by `hearth init`, found none");
        }
        AuthorityYaml yaml = YamlFile.read(directory.resolve("authority.yaml"), AuthorityYaml.class);
        List<Area> areas = areas(directory.resolve("areas.csv"));
        List<String> faults = new ArrayList<>();
        for (Area area : areas) {
            long teams = yaml.teams().stream()
                    .filter(team -> team.localities().contains(area.locality()))
                    .count();
            if (teams != 1) {
                faults.add("Cannot use areas.csv: expected locality " + area.locality()
                        + " in one team of authority.yaml, found it in " + teams);
            }
        }
        if (!faults.isEmpty()) {
            throw new Fault(Fault.Kind.CONFIGURATION, faults.stream().distinct().toList());
        }
        return new Authority(directory, yaml.code(), yaml.lea(), yaml.name(), yaml.teams(), areas);
    }

    public Optional<Area> area(String lsoa) {
        return areas.stream().filter(area -> area.lsoa().equals(lsoa)).findFirst();
    }

    public Team teamOf(String locality) {
        return teams.stream()
                .filter(team -> team.localities().contains(locality))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Cannot find a team for locality " + locality));
    }

    /** Locality ids in the order of areas.csv. */
    public List<String> localities() {
        return areas.stream().map(Area::locality).distinct().toList();
    }

    /** A file of the directory, for a stage's inputs. */
    public Path file(String name) {
        return directory.resolve(name);
    }

    private static final String HEADER = "lsoa,lsoa_name,ward,ward_name,locality,locality_name,imd_decile,income_score";

    private static List<Area> areas(Path file) {
        List<Area> areas = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
                throw new Fault(Fault.Kind.CONFIGURATION, "Cannot read " + file + ": expected the header " + HEADER);
            }
            for (int i = 1; i < lines.size(); i++) {
                String[] cells = lines.get(i).split(",", -1);
                try {
                    areas.add(new Area(
                            cells[0],
                            cells[1],
                            cells[2],
                            cells[3],
                            cells[4],
                            cells[5],
                            Integer.parseInt(cells[6]),
                            Double.parseDouble(cells[7])));
                } catch (IndexOutOfBoundsException | NumberFormatException e) {
                    faults.add("Cannot read " + file + " (line " + (i + 1)
                            + "): expected eight cells, the last two numbers");
                }
            }
        } catch (IOException e) {
            throw new Fault(Fault.Kind.CONFIGURATION, "Cannot read " + file + ": expected a file, found none");
        }
        if (!faults.isEmpty()) {
            throw new Fault(Fault.Kind.CONFIGURATION, faults);
        }
        return areas;
    }
}
