package org.hearth.dataset;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.hearth.kind.EncodedSchema;
import org.hearth.spark.SparkTables;

/** Reads encoded sets in Spark tasks: what comes to the driver is numbers, not rows. */
final class SetReader implements EncodedSets.Reader {

    private final SparkSession session;

    SetReader(SparkSession session) {
        this.session = session;
    }

    @Override
    public List<SetPart> records(Path folder, EncodedSchema schema) {
        int parts = schema.parts().size();
        int passes = schema.passes().size();
        return SparkTables.read(session, schema.recordTable(), List.of(folder))
                .javaRDD()
                .mapPartitions(rows -> {
                    SetPart part = new SetPart(parts, passes);
                    while (rows.hasNext()) {
                        Row row = rows.next();
                        part.add(row.getString(0), row.getAs(parts + 1));
                        for (int i = 0; i < parts; i++) {
                            part.put(i, row.isNullAt(i + 1) ? Entries.MISSING : (int) row.getLong(i + 1));
                        }
                    }
                    return List.of(part.closed()).iterator();
                })
                .collect();
    }

    @Override
    public List<ValuePart> values(Path folder) {
        return SparkTables.read(session, EncodedSchema.VALUES, List.of(folder))
                .javaRDD()
                .mapPartitions(rows -> {
                    ValuePart part = new ValuePart();
                    while (rows.hasNext()) {
                        Row row = rows.next();
                        part.add((int) row.getLong(0), (int) row.getLong(1), row.getAs(2), row.getAs(3));
                    }
                    return List.of(part).iterator();
                })
                .collect();
    }
}
