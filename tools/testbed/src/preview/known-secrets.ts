import type { CommandResult } from "../harness/command";

/** Names of variables with values that must stay secret, and names that only locate such values. */
const secretNames = /SECRET|TOKEN|PASSWORD|PASSPHRASE|CREDENTIAL|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY/i;
const locationNames = /_(FILE|PATH|DIR|URI|URL|ID|ENDPOINT)$/i;

/** Shortest value that is redacted. A shorter one would hide unrelated words: a port, a name or a flag. */
const shortestSecret = 8;

/** Collects the values of environment variables whose names say that they are secret. */
export function collectEnvironmentSecrets(
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  return Object.entries(environment).flatMap(([name, value = ""]) =>
    secretNames.test(name) && !locationNames.test(name) && value.length >= shortestSecret ? [value] : [],
  );
}

/**
 * Parses the secrets in the output of `pulumi config --json --show-secrets`: each value, and the texts inside of a structured
 * one. A command that failed has none: the preview then fails for the same reason, and reports it.
 */
export function parseDecryptedSecrets({ exitCode, stdout }: CommandResult): readonly string[] {
  const config = exitCode === 0 ? parseJson(stdout) : undefined;
  if (typeof config !== "object" || config === null) return [];
  return Object.values(config).flatMap((entry: unknown) => {
    if (typeof entry !== "object" || entry === null) return [];
    const { value, secret, objectValue } = entry as Readonly<Record<string, unknown>>;
    if (secret !== true) return [];
    const parts = collectTexts(objectValue).filter((text) => text.length >= shortestSecret);
    return [...(typeof value === "string" ? [value] : []), ...parts];
  });
}

function collectTexts(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(collectTexts) : [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
