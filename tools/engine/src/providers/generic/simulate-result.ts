import type { InvokeResult } from "../../model/provider-request";
import type { Value, ValueMap } from "../../model/values";
import { toCanonicalText } from "../canonical-text";
import type { Catalogue } from "../catalogue";
import type { ValueGenerator } from "./value-generator";

/** Answers a function by the type that the SDK declares for its result: arguments are repeated, the rest is invented. */
export function simulateResult(
  token: string,
  args: ValueMap,
  catalogue: Catalogue,
  generator: ValueGenerator,
): InvokeResult | undefined {
  const members = catalogue.result(token);
  if (members === undefined) return undefined;
  const invented = generator.objectOf(members, `${token}(${toCanonicalText(args)})`);
  const repeated: Record<string, Value> = {};
  for (const { name } of members) {
    const given = args[name];
    if (given !== undefined) repeated[name] = given;
  }
  return { result: { ...invented, ...repeated }, simulated: true };
}
