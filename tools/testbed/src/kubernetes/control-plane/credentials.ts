import { generateKeyPairSync, randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Connection } from "../api/connection";
import { files } from "./flags";

/**
 * Writes the credentials of administrators and service accounts for the API server.
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

/** Writes a kubeconfig, as JSON: that is YAML, too. */
export function writeKubeconfig(folder: string, { server, token }: Connection): string {
  const name = "testbed";
  const file = join(folder, files.kubeconfig);
  const content = {
    apiVersion: "v1",
    kind: "Config",
    clusters: [{ name, cluster: { server, "certificate-authority": join(folder, files.authority) } }],
    users: [{ name, user: { token } }],
    contexts: [{ name, context: { cluster: name, user: name } }],
    "current-context": name,
  };
  writeFileSync(file, JSON.stringify(content, null, 2), { mode: 0o600 });
  return file;
}
