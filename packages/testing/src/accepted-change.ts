import { type Change, check, formatPath, type ObjectSetting, type Path } from "@eks-platform/settings";
import assert from "node:assert/strict";

/** Arguments that a component accepts, without a change of one setting and with it. */
export interface AcceptedChange {
  readonly before: object;
  readonly after: object;
}

/**
 * Chooses a change of a setting that the component accepts.
 *
 * @param values values of settings by path, in place of what their declarations suggest
 * @throws {assert.AssertionError} that says why all are refused, and what to add to the test
 */
export function chooseAccepted(
  { path, before, after }: Change,
  settings: ObjectSetting,
  values: Readonly<Record<string, unknown>>,
): AcceptedChange {
  const name = formatPath(path);
  const candidates = Object.hasOwn(values, name) ? [withValue(before, path, values[name])] : after;
  const refusals = (args: unknown) =>
    check(settings, args, { name: "sample" }).map(
      (problem) => `  - ${formatPath(problem.path)} must be ${problem.allowed}.`,
    );

  const refused = refusals(before);
  assert.equal(
    refused.length,
    0,
    message(`Without ${name} the base is refused: add another to \`bases\`.`, refused),
  );
  const accepted = candidates.find((args) => refusals(args).length === 0);
  assert.ok(
    accepted !== undefined,
    message(
      `No other value of ${name} is accepted: add one to \`values\`, or a base that allows it to \`bases\`.`,
      candidates.flatMap(refusals),
    ),
  );
  return { before: Object(before), after: Object(accepted) };
}

function message(sentence: string, reasons: readonly string[]): string {
  return [sentence, ...new Set(reasons)].join("\n");
}

/** A copy with another value at a path. */
function withValue(root: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const entries = new Map<string | number, unknown>(Object.entries(Object(root)));
  const inner = withValue(entries.get(String(key)), rest, value);
  if (Array.isArray(root)) return root.with(Number(key), inner);
  return Object.fromEntries(entries.set(String(key), inner));
}
