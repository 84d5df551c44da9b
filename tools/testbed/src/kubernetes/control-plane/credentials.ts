import { generateKeyPairSync, randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { files } from "./flags";

/**
 * Writes what the API server knows people and service accounts by.
 *
 * @returns the token of an administrator
 */
export function writeCredentials(folder: string): string {
  const token = randomBytes(24).toString("hex");
  const { privateKey, publicKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    privateKeyEncoding: { type: "pkcs1", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
  const write = (name: string, content: string) =>
    writeFileSync(join(folder, name), content, { mode: 0o600 });
  write(files.signingKey, privateKey);
  write(files.verifyingKey, publicKey);
  write(files.tokens, `${token},testbed,testbed,system:masters\n`);
  return token;
}
