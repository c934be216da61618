package org.hearth.encoding;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Security;
import org.conscrypt.Conscrypt;

/**
 * Seals local case references to the authority's key and opens them: HPKE with X25519, HKDF-SHA256 and AES-256-GCM, the record's
 * pseudonym as context, so that a reference moved to another record does not open. Source: RFC 9180, by Tink.
 */
public final class Sealing {

    private static final String TEMPLATE = "DHKEM_X25519_HKDF_SHA256_HKDF_SHA256_AES_256_GCM";

    static {
        try {
            HybridConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        registerFastCurve();
    }

    private Sealing() {}

    /** A new key pair as Tink's JSON keysets. */
    record Pair(String publicKeyset, String privateKeyset) {

        @Override
        public String toString() {
            return "Pair[redacted]";
        }
    }

    /** Seals references; holds the public key alone. Thread-safe. */
    public static final class Sealer {

        private final HybridEncrypt primitive;

        private Sealer(HybridEncrypt primitive) {
            this.primitive = primitive;
        }

        byte[] seal(String reference, String record) {
            try {
                return primitive.encrypt(bytes(reference), bytes(record));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Opens references; holds the private key. Thread-safe. */
    public static final class Opener {

        private final HybridDecrypt primitive;

        private Opener(HybridDecrypt primitive) {
            this.primitive = primitive;
        }

        /**
         * Opens the reference of a record.
         *
         * @throws GeneralSecurityException if it was sealed to another key, or for another record
         */
        public String open(byte[] sealed, String record) throws GeneralSecurityException {
            return new String(primitive.decrypt(sealed, bytes(record)), StandardCharsets.UTF_8);
        }
    }

    /**
     * Reads the public half of the pair in a key directory.
     *
     * @throws org.hearth.workspace.Fault if it is missing, malformed or open to others
     */
    public static Sealer sealer(Path directory) {
        String json = KeyDirectory.read(directory, KeyDirectory.SEALING_PUBLIC);
        try {
            KeysetHandle handle = TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(json);
            return new Sealer(handle.getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw KeyDirectory.malformed(directory, KeyDirectory.SEALING_PUBLIC, "a public HPKE keyset of Tink");
        }
    }

    /**
     * Reads the private half of the pair in a key directory.
     *
     * @throws org.hearth.workspace.Fault if it is missing, malformed or open to others
     */
    public static Opener opener(Path directory) {
        String json = KeyDirectory.read(directory, KeyDirectory.SEALING_PRIVATE);
        try {
            KeysetHandle handle = TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
            return new Opener(handle.getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw KeyDirectory.malformed(directory, KeyDirectory.SEALING_PRIVATE, "a private HPKE keyset of Tink");
        }
    }

    static Pair newPair() {
        try {
            KeysetHandle handle = KeysetHandle.generateNew(KeyTemplates.get(TEMPLATE));
            return new Pair(
                    TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(handle.getPublicKeysetHandle()),
                    TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With Conscrypt Tink's X25519 is native and five times as fast; where it has no native part, Tink's own is used. */
    private static void registerFastCurve() {
        if (Conscrypt.isAvailable() && Security.getProvider("Conscrypt") == null) {
            Security.addProvider(Conscrypt.newProvider());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
