import type { Value, ValueMap } from "../../protocol/values";
import type { Catalogue } from "../catalogue";
import type { InvokeResult } from "../provider";
import { toCanonicalText } from "../canonical-text";
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
