import type { GivenValue } from "../declaration/given";
import {
  type MapSetting,
  mayBeAbsent,
  type Setting,
  type UnionSetting,
  valuesOf,
} from "../declaration/setting";

/** A value that a setting allows, made of what its declaration says: no more than must be given, and lists that are not empty. */
export function sampleOf<const S extends Setting>(setting: S): GivenValue<S> {
  // Safe: the sample is made of what the setting allows.
  return sampleValue(setting) as GivenValue<S>;
}

function sampleValue(setting: Setting): unknown {
  switch (setting.kind) {
    case "boolean":
      return true;
    case "integer":
      return setting.min;
    case "string":
      return setting.format.example;
    case "enum":
      return valuesOf(setting)[0];
    case "literal":
      return undefined;
    case "list":
      return [sampleValue(setting.items)];
    case "map":
      return { [keyOf(setting)]: sampleValue(setting.values) };
    case "object":
      return Object.fromEntries(
        Object.entries(setting.fields)
          .filter(([, field]) => !mayBeAbsent(field))
          .map(([name, field]) => [name, sampleValue(field)]),
      );
    case "union":
      return sampleOption(setting, Object.keys(setting.options)[0] ?? "");
    case "json":
      return { sample: true };
  }
}

/** A value of one option of a union. */
export function sampleOption({ tag, options }: UnionSetting, name: string): unknown {
  const option = options[name];
  if (option === undefined || option.kind === "literal") return name;
  const settings = sampleValue(option);
  return tag === undefined ? { [name]: settings } : { [tag]: name, ...Object(settings) };
}

/** A name that a map allows. */
export function keyOf({ keys }: MapSetting): string {
  if (keys === undefined) return "sample";
  return "pattern" in keys ? keys.example : (keys[0] ?? "sample");
}
