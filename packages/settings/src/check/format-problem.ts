import { formatPath, valueAt } from "../path";
import type { Problem } from "./problem";
import { isPending } from "./values";

/**
 * Formats a problem as one line: where, what was given, what is allowed, how to fix it. A secret is not printed.
 *
 * @param given what was checked
 */
export function formatProblem({ path, part, allowed, fix, secret }: Problem, given: unknown): string {
  const name = formatPath(path);
  const value = valueAt(given, path);
  // A fix that only repeats what is allowed is left out.
  const advice = fix === `Give ${allowed}.` ? "" : ` ${fix}`;
  if (value === undefined) return `${name} is not given but must be ${allowed}.${advice}`;
  if (part === "key") return `${name} is not allowed as a key, which must be ${allowed}.${advice}`;
  return `${name} is ${secret === true ? "a secret" : formatValue(value)} but must be ${allowed}.${advice}`;
}

/** Formats a value as JSON, shortened if it is long. An output has no value yet. */
function formatValue(value: unknown): string {
  // `this` holds the output itself; its JSON would be a paragraph about the use of outputs.
  const text = JSON.stringify(value, function (this: Readonly<Record<string, unknown>>, key, json: unknown) {
    return isPending(this[key]) ? "(an output)" : json;
  });
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}
