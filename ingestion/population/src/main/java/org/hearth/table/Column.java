package org.hearth.table;

/**
 * A column of a {@link Table}.
 *
 * @param name lower case, words joined by underscores
 * @param type what it holds
 * @param required whether every row has a value
 * @param meaning what it says, with its unit
 */
public record Column(String name, Type type, boolean required, String meaning) {

    /** What a column can hold, with the SQL name that DuckDB and PostgreSQL share. */
    public enum Type {
        TEXT("VARCHAR"),
        WHOLE("BIGINT"),
        NUMBER("DOUBLE"),
        FLAG("BOOLEAN"),
        DATE("DATE"),
        BYTES("BLOB");

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }

        public String sql() {
            return sql;
        }
    }

    public static Column text(String name, String meaning) {
        return new Column(name, Type.TEXT, true, meaning);
    }

    public static Column whole(String name, String meaning) {
        return new Column(name, Type.WHOLE, true, meaning);
    }

    public static Column number(String name, String meaning) {
        return new Column(name, Type.NUMBER, true, meaning);
    }

    public static Column flag(String name, String meaning) {
        return new Column(name, Type.FLAG, true, meaning);
    }

    public static Column date(String name, String meaning) {
        return new Column(name, Type.DATE, true, meaning);
    }

    public static Column bytes(String name, String meaning) {
        return new Column(name, Type.BYTES, true, meaning);
    }

    /** The same column where a row may have no value. */
    public Column optional() {
        return new Column(name, type, false, meaning);
    }
}
