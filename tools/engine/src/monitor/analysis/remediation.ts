import { formatPath, type PropertyPath } from "@eks-platform/plan";
import { changesBetween } from "../../difference/changes";
import { redactedValue } from "../../difference/equality";
import { isMap, unknown, type Value } from "../../model/values";
import { redactSecrets, toPlainValues } from "../../protocol/conversions";
import { createRedactor } from "../secrets/redactor";
import { secretTextsIn } from "../secrets/secret-texts";
import type { Remediation } from "./analyzer";

/** Longer values are cut: it is the path that tells what has happened. */
const longestValue = 60;

/** Describes the changes of a remediation, secrets redacted; `undefined` if there are none. */
export function remediationNote({ pack, rule, before, after }: Remediation): string | undefined {
  const [old, made] = [before, after].map((map) => redactSecrets(toPlainValues(map)));
  const changes = changesBetween(before, after).map(({ path }) => {
    const from = shown(old, path);
    // Rules get secrets laid open, and may give them back without their mark.
    const to =
      from === redactedValue && valueAt(made, path) !== undefined ? redactedValue : shown(made, path);
    return `${formatPath(path)} from ${from} to ${to}`;
  });
  if (changes.length === 0) return undefined;
  const text = `Rule ${rule} of policy pack ${pack} has changed ${changes.join(", ")}.`;
  // A rule may have put what was secret into any property.
  return createRedactor(secretTextsIn(before))(text);
}

function shown(properties: Value | undefined, path: PropertyPath): string {
  const value = valueAt(properties, path);
  if (value === undefined) return "nothing";
  if (value === unknown) return "a value that is not known yet";
  if (value === redactedValue) return redactedValue;
  const text = JSON.stringify(value);
  return text.length > longestValue ? `${text.slice(0, longestValue - 1)}…` : text;
}

/** The value at a path; what is inside of a secret is the secret. */
function valueAt(value: Value | undefined, path: PropertyPath): Value | undefined {
  const [first, ...rest] = path;
  if (first === undefined || value === redactedValue) return value;
  if (Array.isArray(value)) return valueAt(value[Number(first)] as Value | undefined, rest);
  return isMap(value) ? valueAt(value[first], rest) : undefined;
}
