package org.hearth.feature;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/** Parquet files of one table joined one after another, without reading a row: row groups are copied as they lie. */
final class RowGroups {

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    /** The footer's length and the magic number after it. */
    private static final int TAIL = Integer.BYTES + MAGIC.length;

    private RowGroups() {}

    /**
     * Joins files.
     *
     * @param from one or more, of one schema; those without rows add nothing
     */
    static void join(List<Path> from, Path to) throws IOException {
        try (FileChannel out = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(MAGIC));
            FileMetaData whole = add(from.get(0), out);
            for (Path file : from.subList(1, from.size())) {
                FileMetaData part = add(file, out);
                if (!part.getSchema().equals(whole.getSchema())) {
                    throw new IllegalArgumentException("Cannot join files of different schemas to " + to.getFileName());
                }
                part.getRow_groups().forEach(whole::addToRow_groups);
                whole.setNum_rows(whole.getNum_rows() + part.getNum_rows());
            }
            finish(whole, out);
        }
    }

    /** Copies the row groups of a file, and gives its footer with their new places. */
    private static FileMetaData add(Path file, FileChannel out) throws IOException {
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer tail = ByteBuffer.allocate(TAIL).order(ByteOrder.LITTLE_ENDIAN);
            in.read(tail, in.size() - TAIL);
            long footer = in.size() - TAIL - tail.getInt(0);
            in.position(footer);
            FileMetaData part = Util.readFileMetaData(new BufferedInputStream(Channels.newInputStream(in)));
            long by = out.position() - MAGIC.length;
            part.getRow_groups().forEach(group -> move(group, by));
            long copied = MAGIC.length;
            while (copied < footer) {
                copied += in.transferTo(copied, footer - copied, out);
            }
            return part;
        }
    }

    private static void move(RowGroup group, long by) {
        if (group.isSetFile_offset()) {
            group.setFile_offset(group.getFile_offset() + by);
        }
        for (ColumnChunk chunk : group.getColumns()) {
            move(chunk, by);
            move(chunk.getMeta_data(), by);
        }
    }

    private static void move(ColumnChunk chunk, long by) {
        if (chunk.getFile_offset() > 0) { // 0 says that it tells nothing
            chunk.setFile_offset(chunk.getFile_offset() + by);
        }
        if (chunk.isSetOffset_index_offset()) {
            chunk.setOffset_index_offset(chunk.getOffset_index_offset() + by);
        }
        if (chunk.isSetColumn_index_offset()) {
            chunk.setColumn_index_offset(chunk.getColumn_index_offset() + by);
        }
    }

    private static void move(ColumnMetaData column, long by) {
        column.setData_page_offset(column.getData_page_offset() + by);
        if (column.isSetDictionary_page_offset()) {
            column.setDictionary_page_offset(column.getDictionary_page_offset() + by);
        }
        if (column.isSetIndex_page_offset()) {
            column.setIndex_page_offset(column.getIndex_page_offset() + by);
        }
        if (column.isSetBloom_filter_offset()) {
            column.setBloom_filter_offset(column.getBloom_filter_offset() + by);
        }
    }

    private static void finish(FileMetaData whole, FileChannel out) throws IOException {
        for (int i = 0; i < whole.getRow_groupsSize(); i++) {
            whole.getRow_groups().get(i).setOrdinal((short) i);
        }
        ByteArrayOutputStream footer = new ByteArrayOutputStream();
        Util.writeFileMetaData(whole, footer);
        ByteBuffer end = ByteBuffer.allocate(footer.size() + TAIL).order(ByteOrder.LITTLE_ENDIAN);
        end.put(footer.toByteArray()).putInt(footer.size()).put(MAGIC).flip();
        while (end.hasRemaining()) {
            out.write(end);
        }
    }
}
