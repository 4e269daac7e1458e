import { createHash, createPublicKey, verify } from "node:crypto";
import type { Checking } from "@/lib/exchange/verify-snapshot";

/** The cryptography that lib is given on Node. */
export const nodeCrypto: Checking = {
  sha256: (bytes) => createHash("sha256").update(bytes).digest("hex"),
  verify: (message, signature, publicKey) => {
    try {
      const key = createPublicKey({ key: Buffer.from(publicKey), format: "der", type: "spki" });
      return key.asymmetricKeyType === "ed25519" && verify(null, message, key, signature);
    } catch {
      return false;
    }
  },
};
