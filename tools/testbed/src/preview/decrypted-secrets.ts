import type { CommandResult } from "../rig/command";

/** A shorter part of a secret structure is more likely a port, a name or a flag than what makes it secret. */
const shortestPart = 8;

/**
 * The secrets that `pulumi config --json --show-secrets` printed, each as a whole and, of a structure, the texts inside. None
 * if it failed: then the preview fails for the same reason, and says it.
 */
export function decryptedSecrets({ exitCode, stdout }: CommandResult): readonly string[] {
  const config = exitCode === 0 ? parsed(stdout) : undefined;
  if (typeof config !== "object" || config === null) return [];
  return Object.values(config).flatMap((entry: unknown) => {
    if (typeof entry !== "object" || entry === null) return [];
    const { value, secret, objectValue } = entry as Readonly<Record<string, unknown>>;
    if (secret !== true) return [];
    const parts = textsIn(objectValue).filter((text) => text.length >= shortestPart);
    return [...(typeof value === "string" ? [value] : []), ...parts];
  });
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
