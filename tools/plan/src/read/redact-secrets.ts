/** What replaces a secret in a plan, as in `pulumi preview --json`. */
const redacted = "[secret]";

/** Pulumi marks a special object with this key. The value of the key says which kind it is. */
const signatureKey = "4dabf18193072939515e22adb298388d";
const secretSignature = "1b47061264138c4ac30d75fd1eb44270";

/** Replaces every secret, encrypted or in plain text, at every depth. */
export function redactSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(redactSecrets);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value);
  if (members.some(([key, member]) => key === signatureKey && member === secretSignature)) return redacted;
  return Object.fromEntries(members.map(([key, member]) => [key, redactSecrets(member)]));
}
