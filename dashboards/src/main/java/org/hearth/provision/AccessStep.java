package org.hearth.provision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearth.asset.Assets;
import org.hearth.asset.RoleAsset;
import org.hearth.superset.Listing;
import org.hearth.workspace.Fault;

/**
 * Who may do what, and see which rows. Every dataset is closed to everybody by a rule of its own; a role for each authority and
 * locality opens its rows. Guests are let past that rule, because a guest's token brings its own.
 */
final class AccessStep {

    /** Everything here that is named so is hearth's. */
    static final String PREFIX = "hearth ";

    static final String GUEST = "hearth guest";
    static final String VIEWER = "hearth viewer";

    private static final String GROUP = "hearth rows";

    private final Changes changes;
    private final Assets assets;

    AccessStep(Changes changes, Assets assets) {
        this.changes = changes;
        this.assets = assets;
    }

    /**
     * A part of the data with a role of its own.
     *
     * @param locality a locality, or all
     */
    record Area(String authority, String locality) {

        String role() {
            return PREFIX + "area " + authority + " " + locality;
        }

        /** Its rows, and for a locality those about the authority that everyone sees. */
        String clause() {
            String own = "authority = '" + authority + "'";
            return locality.equals(Target.WHOLE)
                    ? own
                    : own + " AND locality IN ('" + locality + "', '" + Target.EVERYONE + "')";
        }
    }

    /** The authorities and localities there are, as the marts say. */
    Set<Area> areas(long places) {
        Set<Area> areas = new TreeSet<>(java.util.Comparator.comparing(Area::role));
        if (places == Changes.PLANNED) {
            return areas;
        }
        ObjectNode context = Changes.JSON.createObjectNode();
        context.putObject("datasource").put("id", places).put("type", "table");
        context.put("force", true).put("result_format", "json").put("result_type", "full");
        ObjectNode query = context.putArray("queries").addObject();
        query.putArray("columns").add("authority").add("locality");
        query.putArray("metrics");
        query.put("row_limit", 1000);
        JsonNode answer = changes.superset().ask("/api/v1/chart/data", context);
        answer.path("result")
                .path(0)
                .path("data")
                .forEach(row -> areas.add(new Area(
                        row.path("authority").asText(), row.path("locality").asText())));
        for (Area area : areas) {
            if (!area.authority().matches("E\\d{8}") || !area.locality().matches("[a-z0-9-]{1,40}")) {
                throw new Fault(
                        Fault.Kind.SUPERSET,
                        "Cannot make roles: expected authorities as E and eight digits and localities of lower-case letters,"
                                + " found another");
            }
        }
        return areas;
    }

    /** Number of each role, by name. */
    Map<String, Long> roles(Set<Area> areas) {
        Map<String, Long> there = new HashMap<>();
        Listing.all(changes.superset(), "security/roles")
                .forEach(one ->
                        there.put(one.path("name").asText(), one.path("id").asLong()));
        Map<String, Long> ids = new LinkedHashMap<>();
        List<String> names =
                new ArrayList<>(assets.roles().stream().map(RoleAsset::name).toList());
        areas.forEach(area -> names.add(area.role()));
        for (String name : names) {
            Long id = there.get(name);
            ids.put(name, id == null ? createRole(name) : id);
        }
        ids.put("Admin", there.getOrDefault("Admin", Changes.PLANNED));
        return ids;
    }

    private long createRole(String name) {
        ObjectNode body = Changes.JSON.createObjectNode();
        body.put("name", name);
        return changes.create("role " + name, "security/roles", body);
    }

    /** Row-level security: before any chart is made. */
    void rules(Map<String, Long> datasets, Map<String, Long> roles, Set<Area> areas) {
        Map<String, JsonNode> there = new HashMap<>();
        Listing.all(changes.superset(), "rowlevelsecurity")
                .forEach(one -> there.put(one.path("name").asText(), one));
        List<Long> all = List.copyOf(datasets.values());
        List<String> wanted = new ArrayList<>();
        wanted.add(rule(there, PREFIX + "closed to everybody", "Base", all, List.of("Admin", GUEST), "1 = 0", roles));
        for (Area area : areas) {
            wanted.add(rule(there, area.role(), "Regular", all, List.of(area.role()), area.clause(), roles));
        }
        there.forEach((name, rule) -> {
            if (name.startsWith(PREFIX) && !wanted.contains(name) && !areas.isEmpty()) {
                changes.remove(
                        "row-level security " + name,
                        "rowlevelsecurity/" + rule.path("id").asLong());
            }
        });
    }

    private String rule(
            Map<String, JsonNode> there,
            String name,
            String type,
            List<Long> tables,
            List<String> roles,
            String clause,
            Map<String, Long> ids) {
        ObjectNode body = Changes.JSON.createObjectNode();
        body.put("name", name).put("filter_type", type).put("group_key", GROUP).put("clause", clause);
        body.put("description", "Made by hearth");
        List<Long> roleIds = roles.stream()
                .map(role -> ids.getOrDefault(role, Changes.PLANNED))
                .toList();
        body.set("tables", Changes.JSON.valueToTree(tables));
        body.set("roles", Changes.JSON.valueToTree(roleIds));
        JsonNode found = there.get(name);
        if (found == null) {
            changes.create("row-level security " + name, "rowlevelsecurity", body);
        } else if (!found.path("clause").asText().equals(clause)
                || !found.path("filter_type").asText().equals(type)
                || !found.path("group_key").asText().equals(GROUP)
                || !ids(found.path("tables")).equals(new TreeSet<>(tables))
                || !ids(found.path("roles")).equals(new TreeSet<>(roleIds))) {
            changes.update(
                    "row-level security " + name,
                    "rowlevelsecurity/" + found.path("id").asLong(),
                    body);
        }
        return name;
    }

    private static Set<Long> ids(JsonNode nodes) {
        Set<Long> ids = new TreeSet<>();
        nodes.forEach(node -> ids.add(node.path("id").asLong()));
        return ids;
    }

    /** What each role may do; an area's role does nothing but open rows. */
    void permissions(Map<String, Long> roles, Map<String, Long> datasets) {
        Map<String, Long> known = new HashMap<>();
        Listing.all(changes.superset(), "security/permissions-resources")
                .forEach(one -> known.put(
                        one.path("permission").path("name").asText() + " on "
                                + one.path("view_menu").path("name").asText(),
                        one.path("id").asLong()));
        for (RoleAsset role : assets.roles()) {
            Set<Long> wanted = new TreeSet<>();
            for (String permission : role.permissions()) {
                Long id = known.get(permission);
                if (id == null) {
                    throw new Fault(
                            Fault.Kind.SUPERSET,
                            "Cannot give role " + role.name() + " its permissions: expected \"" + permission
                                    + "\" to be known to this Superset, found it is not");
                }
                wanted.add(id);
            }
            if (role.datasets()) {
                datasets.forEach((table, id) -> known.forEach((name, permission) -> {
                    if (name.startsWith("datasource_access on [")
                            && name.endsWith("." + "[" + table + "](id:" + id + ")")) {
                        wanted.add(permission);
                    }
                }));
            }
            grant(role.name(), roles.getOrDefault(role.name(), Changes.PLANNED), wanted);
        }
    }

    private void grant(String name, long role, Set<Long> wanted) {
        if (role == Changes.PLANNED) {
            return;
        }
        JsonNode there = changes.superset()
                .get("/api/v1/security/roles/" + role + "/permissions/")
                .path("result");
        if (!ids(there).equals(wanted)) {
            ObjectNode body = Changes.JSON.createObjectNode();
            body.set("permission_view_menu_ids", Changes.JSON.valueToTree(wanted));
            changes.replace("permissions of role " + name, "security/roles/" + role + "/permissions", body);
        }
    }

    void logins(List<Target.Login> logins, Map<String, Long> roles, Set<Area> areas) {
        Map<String, JsonNode> there = new HashMap<>();
        if (!logins.isEmpty()) {
            Listing.all(changes.superset(), "security/users")
                    .forEach(one -> there.put(one.path("username").asText(), one));
        }
        for (Target.Login login : logins) {
            Set<Long> wanted = new TreeSet<>();
            wanted.add(roles.getOrDefault(VIEWER, Changes.PLANNED));
            areas.stream()
                    .filter(area -> login.locality().equals(java.util.Optional.of(area.locality())))
                    .forEach(area -> wanted.add(roles.getOrDefault(area.role(), Changes.PLANNED)));
            login(login, wanted, there.get(login.user()));
        }
    }

    private void login(Target.Login login, Set<Long> roles, @org.jspecify.annotations.Nullable JsonNode found) {
        ObjectNode body = Changes.JSON.createObjectNode();
        body.put("active", true).set("roles", Changes.JSON.valueToTree(roles));
        if (found == null) {
            body.put("username", login.user()).put("password", login.password());
            body.put("first_name", "Demo").put("last_name", login.user());
            body.put("email", login.user() + "@example.org");
            changes.create("login " + login.user(), "security/users", body);
        } else if (!ids(found.path("roles")).equals(roles)) {
            changes.update(
                    "login " + login.user(),
                    "security/users/" + found.path("id").asLong(),
                    body);
        }
    }
}
