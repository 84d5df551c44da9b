import type { CommandResult } from "../harness/command";

/** A shorter part of a secret structure is more likely a port, a name or a flag than what makes it secret. */
const shortestSecretPart = 8;

/**
 * The secrets that `pulumi config --json --show-secrets` printed, each as a whole and, of a structure, the texts inside. None
 * if it failed: then the preview fails for the same reason, and says it.
 */
export function parseDecryptedSecrets({ exitCode, stdout }: CommandResult): readonly string[] {
  const config = exitCode === 0 ? parseJson(stdout) : undefined;
  if (typeof config !== "object" || config === null) return [];
  return Object.values(config).flatMap((entry: unknown) => {
    if (typeof entry !== "object" || entry === null) return [];
    const { value, secret, objectValue } = entry as Readonly<Record<string, unknown>>;
    if (secret !== true) return [];
    const parts = collectTexts(objectValue).filter((text) => text.length >= shortestSecretPart);
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
