import { allowedBy, exampleOf } from "./allowed";
import { nearest } from "./nearest";
import type { Path } from "../path";
import type { Problem } from "./problem";
import { type Setting, valuesOf } from "../declaration/setting";

/** The problem of a value that a setting does not allow. */
export function refuse(setting: Setting, given: unknown, path: Path): Problem {
  const allowed = allowedBy(setting);
  const fix = fixFor(setting, given, allowed);
  return { path, part: "value", allowed, fix, ...(setting.secret === true && { secret: true }) };
}

function fixFor(setting: Setting, given: unknown, allowed: string): string {
  if (setting.secret === true) return `Give ${allowed}.`;
  const choices = setting.kind === "enum" ? valuesOf(setting) : [];
  const own = setting.kind === "enum" ? setting.fix?.(given) : undefined;
  if (own !== undefined) return own;

  // YAML reads 1.35 as a number, and 1.30 as 1.3.
  if (
    typeof given === "number" &&
    (setting.kind === "string" || choices.some((one) => typeof one === "string"))
  ) {
    return `Put it in quotes: "${choices.find((one) => Number(one) === given) ?? given}".`;
  }
  const meant = typeof given === "string" ? nearest(given, choices.map(String)) : undefined;
  if (meant !== undefined) return `Did you mean ${meant}?`;
  if (choices.length > 0) return "Choose one of them.";
  const example = exampleOf(setting);
  return example === undefined ? `Give ${allowed}.` : `Write for example ${JSON.stringify(example)}.`;
}

/** The problem of a key that does not exist, and the key that it was likely meant to be. */
export function refuseKey(
  path: Path,
  key: string,
  known: readonly string[],
): { readonly problem: Problem; readonly meant?: string } {
  const meant = nearest(key, known);
  const allowed = known.length === 0 ? "left out: there is nothing to set" : known.join(", ");
  const problem = {
    path: [...path, key],
    part: "key",
    allowed,
    fix: meant === undefined ? "Remove it." : `Did you mean ${meant}?`,
  } as const;
  return meant === undefined ? { problem } : { problem, meant };
}
