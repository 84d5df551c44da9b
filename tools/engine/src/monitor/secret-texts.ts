import type { MonitorOptions } from "./options";

/** A shorter part of a secret structure is more likely a port, a name or a flag than what makes it secret. */
const shortestPart = 8;

/** All texts that secret configuration consists of: each value as a whole and, of a structure, the texts inside. */
export function secretTexts({
  config,
  secretKeys,
}: Pick<MonitorOptions, "config" | "secretKeys">): readonly string[] {
  return secretKeys.flatMap((key) => {
    const value = config[key] ?? "";
    return [value, ...partsOf(value).filter((part) => part.length >= shortestPart)];
  });
}

function partsOf(value: string): readonly string[] {
  if (!/^\s*[[{]/.test(value)) return [];
  try {
    return textsIn(JSON.parse(value));
  } catch {
    return [];
  }
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
