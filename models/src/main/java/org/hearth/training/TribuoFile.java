package org.hearth.training;

import com.google.protobuf.Any;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tribuo.Model;
import org.tribuo.common.tree.protos.TreeModelProto;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.protos.core.WeightedEnsembleModelProto;

/**
 * Tribuo's own file of a forest. Its trainer puts the clock's time into the provenance of the forest and of every tree; here it
 * becomes a given day, so that the same data give the same bytes.
 */
final class TribuoFile {

    private static final String DATE_CLASS = "com.oracle.labs.mlrg.olcut.provenance.primitives.DateTimeProvenance";

    private final String dated;

    private TribuoFile(LocalDate day) {
        this.dated = TribuoData.dated(day).toString();
    }

    static void write(Model<?> model, LocalDate day, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            ((ModelProto) new TribuoFile(day).dated(model.serialize())).writeTo(out);
        }
    }

    private Message dated(Message message) throws InvalidProtocolBufferException {
        if (message instanceof Any any) {
            return opened(any);
        }
        Message.Builder builder = message.toBuilder();
        if (isDate(message)) {
            builder.setField(message.getDescriptorForType().findFieldByName("value"), dated);
        }
        for (Map.Entry<FieldDescriptor, Object> entry : message.getAllFields().entrySet()) {
            FieldDescriptor field = entry.getKey();
            if (field.getJavaType() != FieldDescriptor.JavaType.MESSAGE) {
                continue;
            }
            if (field.isRepeated()) {
                int at = 0;
                for (Object one : (List<?>) entry.getValue()) {
                    builder.setRepeatedField(field, at++, dated((Message) one));
                }
            } else {
                builder.setField(field, dated((Message) entry.getValue()));
            }
        }
        return builder.build();
    }

    private static boolean isDate(Message message) {
        FieldDescriptor type = message.getDescriptorForType().findFieldByName("provenance_class_name");
        return type != null && DATE_CLASS.equals(message.getField(type));
    }

    private Message opened(Any any) throws InvalidProtocolBufferException {
        for (Class<? extends Message> known : List.of(WeightedEnsembleModelProto.class, TreeModelProto.class)) {
            if (any.is(known)) {
                return Any.pack(dated(any.unpack(known)));
            }
        }
        return any;
    }
}
