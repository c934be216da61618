package org.hearth.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.workspace.Fault;

/**
 * Where a PostgreSQL is.
 *
 * @param place host, port and database, such as db.example.org:5432/hearth
 * @param options of the JDBC driver, such as sslmode=verify-full; may be empty
 * @param user the owner of hearth's schemas, if the URL names one
 */
public record Address(String place, String options, Optional<String> user) {

    /**
     * Reads {@code postgresql://user@host:port/database?options}, or the same as a JDBC URL with {@code user} as an option.
     *
     * @throws Fault of kind DATABASE if it is something else or holds a password
     */
    public static Address of(String url) {
        URI uri;
        try {
            uri = new URI(url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url);
        } catch (URISyntaxException e) {
            throw wrong("something else");
        }
        String scheme = String.valueOf(uri.getScheme());
        if (!(scheme.equals("postgresql") || scheme.equals("postgres"))
                || uri.getHost() == null
                || uri.getPath() == null
                || uri.getPath().length() < 2) {
            throw wrong("something else");
        }
        String query = uri.getQuery() == null ? "" : uri.getQuery();
        String info = uri.getUserInfo() == null ? "" : uri.getUserInfo();
        if (info.contains(":") || query.contains("password=")) {
            throw wrong("a password in it. Put that into the environment as HEARTH_DATABASE_PASSWORD");
        }
        Optional<String> user = Stream.of(query.split("&"))
                .filter(option -> option.startsWith("user="))
                .map(option -> option.substring("user=".length()))
                .findFirst()
                .or(() -> Optional.of(info).filter(text -> !text.isEmpty()));
        String options = Stream.of(query.split("&"))
                .filter(option -> !option.isEmpty() && !option.startsWith("user="))
                .collect(Collectors.joining("&"));
        int port = uri.getPort() < 0 ? 5432 : uri.getPort();
        return new Address(uri.getHost() + ":" + port + uri.getPath(), options, user);
    }

    static Address loopback(int port, String database) {
        return new Address("127.0.0.1:" + port + "/" + database, "", Optional.empty());
    }

    String jdbc() {
        return "jdbc:postgresql://" + place
                + "?ApplicationName=hearth&connectTimeout=5&tcpKeepAlive=true&logServerErrorDetail=false"
                + (options.isEmpty() ? "" : "&" + options);
    }

    private static Fault wrong(String found) {
        return new Fault(
                Fault.Kind.DATABASE,
                "Cannot use --database: expected postgresql://user@host:port/database, found " + found);
    }
}
