/** What stands in a plan in place of a secret, as in `pulumi preview --json`. */
const blinded = "[secret]";

/** Pulumi marks an object that is not plain by this key; the value says of which kind it is. */
const signatureKey = "4dabf18193072939515e22adb298388d";
const secretSignature = "1b47061264138c4ac30d75fd1eb44270";

/** Replaces every secret, encrypted or laid open, at every depth. */
export function blindSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(blindSecrets);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value);
  if (members.some(([key, member]) => key === signatureKey && member === secretSignature)) return blinded;
  return Object.fromEntries(members.map(([key, member]) => [key, blindSecrets(member)]));
}
