import type { Registration } from "../../model/registration";
import { contains, isSecret, type Value, type ValueMap } from "../../model/values";
import { toPlainValues } from "../../protocol/conversions";
import type { MonitorOptions } from "../options";
import { stackReferenceType } from "../stack-references/builtin-provider";

/** A shorter part of a secret structure is more likely a port, a name or a flag than the secret itself. */
const shortestPart = 8;

/** All texts of the secret configuration: each value as a whole and, of a structure, the texts inside. */
export function secretTexts({
  config,
  secretKeys,
}: Pick<MonitorOptions, "config" | "secretKeys">): readonly string[] {
  return secretKeys.flatMap((key) => {
    const value = config[key] ?? "";
    return [value, ...partsOf(value).filter((part) => part.length >= shortestPart)];
  });
}

/** The longer texts of other stacks' secret outputs. */
export function secretTextsOfStacks(reads: readonly Registration[]): readonly string[] {
  return reads
    .filter(({ type }) => type === stackReferenceType)
    .flatMap(({ outputs }) => secretTextsIn(outputs))
    .filter((text) => text.length >= shortestPart);
}

/** Every text inside secrets. */
export function secretTextsIn(properties: ValueMap): readonly string[] {
  const texts: string[] = [];
  const keep = (part: Value) => {
    if (typeof part === "string") texts.push(part);
    return false;
  };
  contains(toPlainValues(properties), (part) => {
    if (isSecret(part)) contains(part.value, keep);
    return false;
  });
  return texts;
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
