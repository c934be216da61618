package org.hearth.northbrook;

import com.google.crypto.tink.subtle.Hkdf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A record's pseudonym worked out from the documented rule alone, with a library's HKDF: the test has the key, as only an agency
 * would.
 */
final class Pseudonyms {

    private Pseudonyms() {}

    static String of(World world, String agency, String localId) {
        try {
            byte[] key = HexFormat.of()
                    .parseHex(Files.readString(world.authority.resolve("keys/linkage.key"))
                            .strip());
            byte[] record =
                    Hkdf.computeHkdf("HMACSHA256", key, new byte[0], "record".getBytes(StandardCharsets.UTF_8), 32);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(record, "HmacSHA256"));
            byte[] digest = mac.doFinal((agency + "\0" + localId).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
