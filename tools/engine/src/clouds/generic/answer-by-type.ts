import type { Value, ValueMap } from "../../protocol/values";
import type { Catalogue } from "../catalogue";
import type { InvokeAnswer } from "../cloud";
import { canonicalText } from "../canonical-text";
import type { Inventor } from "./invent";

/** Answers a function by the type that the SDK declares for its result: arguments are repeated, the rest is invented. */
export function answerByType(
  token: string,
  args: ValueMap,
  catalogue: Catalogue,
  inventor: Inventor,
): InvokeAnswer | undefined {
  const members = catalogue.result(token);
  if (members === undefined) return undefined;
  const invented = inventor.objectOf(members, `${token}(${canonicalText(args)})`);
  const repeated: Record<string, Value> = {};
  for (const { name } of members) {
    const given = args[name];
    if (given !== undefined) repeated[name] = given;
  }
  return { result: { ...invented, ...repeated }, simulated: true };
}
