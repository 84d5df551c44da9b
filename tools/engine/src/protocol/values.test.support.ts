import fc from "fast-check";
import { makeSecret, unknown, type Value, type ValueMap } from "../model/values";

const key = fc.string({ minLength: 1 }).filter((text) => text !== "__proto__");
const leaf: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.string(),
);

/** Maps of plain JSON. */
export const plainMaps = maps(leaf);

/** Maps of JSON with unknowns and secrets at any depth, one inside the other at most once. */
export const markedMaps = maps(
  fc.oneof(
    leaf,
    fc.constant(unknown),
    leaf.map(makeSecret),
    fc.constant(makeSecret(unknown)),
    plainMaps.map(makeSecret),
  ),
);

function maps(member: fc.Arbitrary<Value>): fc.Arbitrary<ValueMap> {
  const { value } = fc.letrec<{ value: Value }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      member,
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(key, tie("value"), { maxKeys: 3, noNullPrototype: true }),
    ),
  }));
  return fc.dictionary(key, value, { maxKeys: 4, noNullPrototype: true });
}
