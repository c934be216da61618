package org.hearth.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hearth.workspace.Fault;

/**
 * What an encoded delivery speaks of: {@code delivery.json}.
 *
 * @param history whether it was declared to hand over records of the past, which were known when the agency recorded them
 * @param rows rows read of its files
 * @param rejected rows and values refused
 * @param feeds by identifier of the format
 */
public record DeliveryScope(boolean history, long rows, long rejected, SortedMap<String, Feed> feeds) {

    public static final String FILE = "delivery.json";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /**
     * One format's part of a delivery.
     *
     * @param complete whether it was declared to hold all there is of the time from {@code from} to {@code to}: what it leaves out
     *     of that time did not happen
     * @param from first day it covers, declared or else that of its first event
     * @param to last day it covers, declared or else that of its last event
     * @param lastEvent day of its last event
     */
    public record Feed(
            boolean complete, Optional<LocalDate> from, Optional<LocalDate> to, Optional<LocalDate> lastEvent) {

        /** Whether what it does not say of a day did not happen. */
        public boolean isAll(LocalDate day) {
            return complete
                    && from.filter(day::isBefore).isEmpty()
                    && to.filter(day::isAfter).isEmpty();
        }
    }

    public DeliveryScope {
        feeds = Collections.unmodifiableSortedMap(new TreeMap<>(feeds));
    }

    /**
     * The scope of an encoded delivery; empty if it was made without.
     *
     * @throws Fault if the file is not what it should be
     */
    public static Optional<DeliveryScope> in(Path directory) {
        Path file = directory.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file.toFile(), DeliveryScope.class));
        } catch (JsonProcessingException e) {
            throw new Fault(
                    Fault.Kind.FILE,
                    "Cannot read " + file
                            + ": expected the scope of a delivery, found something else. Encode it again.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(Path directory) throws IOException {
        Files.writeString(directory.resolve(FILE), JSON.writeValueAsString(this) + "\n");
    }
}
