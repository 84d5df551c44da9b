import { createCipheriv, createDecipheriv, createHash, createHmac } from "node:crypto";

/** Encrypts and decrypts the secrets of a state. */
export interface Cipher {
  encrypt(plaintext: string): string;

  /** @throws Error if the text was encrypted by another key, or changed since */
  decrypt(ciphertext: string): string;
}

const algorithm = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;
const version = "v1";

/**
 * Encrypts with a key of 32 bytes. The nonce is derived from key and text, so that a state with the same secrets is
 * the same file; this only reveals that two secrets are equal.
 */
export function keyCipher(key: Buffer): Cipher {
  return {
    encrypt(plaintext) {
      const nonce = createHmac("sha256", key).update(plaintext).digest().subarray(0, nonceBytes);
      const cipher = createCipheriv(algorithm, key, nonce);
      const body = Buffer.concat([cipher.update(plaintext, "utf8"), cipher.final(), cipher.getAuthTag()]);
      return `${version}:${nonce.toString("base64")}:${body.toString("base64")}`;
    },
    decrypt(ciphertext) {
      const [given, nonce = "", body = ""] = ciphertext.split(":");
      if (given !== version) throw new Error("unknown form of a secret");
      const bytes = Buffer.from(body, "base64");
      const decipher = createDecipheriv(algorithm, key, Buffer.from(nonce, "base64"));
      decipher.setAuthTag(bytes.subarray(-tagBytes));
      const text = Buffer.concat([decipher.update(bytes.subarray(0, -tagBytes)), decipher.final()]);
      return text.toString("utf8");
    },
  };
}

/** Identifies a key, and reveals nothing about it. */
export const fingerprint = (key: Buffer) =>
  createHash("sha256").update("fingerprint").update(key).digest("hex").slice(0, 16);
