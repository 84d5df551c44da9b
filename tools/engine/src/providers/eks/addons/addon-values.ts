import { isMap, type Value } from "../../../model/values";
import { apply, type InputValue } from "../input-value";

/** Configuration of an add-on as JSON, maps by key so that the same values give the same text. */
export const addonConfiguration = (values: InputValue): InputValue =>
  values === undefined ? undefined : apply(values, (known) => JSON.stringify(byKey(known)));

function byKey(value: Value): Value {
  if (Array.isArray(value)) return value.map((element: Value) => byKey(element));
  if (!isMap(value)) return value;
  const entries = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const member = value[key];
      return member === undefined ? [] : [[key, byKey(member)] as const];
    });
  return Object.fromEntries(entries);
}
