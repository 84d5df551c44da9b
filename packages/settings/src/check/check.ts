import { checkObject } from "./check-object";
import { checkScalar } from "./check-scalar";
import { checkUnion } from "./check-union";
import { refuse } from "./fix";
import type { Path } from "../path";
import type { Check, Problem } from "./problem";
import type { CheckContext } from "../declaration/rule";
import type { ListSetting, MapSetting, Setting } from "../declaration/setting";
import { isMap, isPending } from "./values";

/**
 * Finds everything that is wrong with a value: unknown and missing keys, wrong types and formats, values out of bounds, and
 * what does not hold between the settings of one object.
 */
export function check(setting: Setting, given: unknown, context: CheckContext): readonly Problem[] {
  return checkAt(setting, given, [], context);
}

const checkAt: Check = (setting, given, path, context) => {
  if (setting.input === true && isPending(given)) return [];
  switch (setting.kind) {
    case "list":
      return checkList(setting, given, path, context);
    case "map":
      return checkMap(setting, given, path, context);
    case "object":
      return checkObject(setting, given, path, context, checkAt);
    case "union":
      return checkUnion(setting, given, path, context, checkAt);
    default:
      return checkScalar(setting, given, path);
  }
};

function checkList(
  setting: ListSetting,
  given: unknown,
  path: Path,
  context: CheckContext,
): readonly Problem[] {
  const { items, minItems = 0, maxItems = Infinity, unique = false } = setting;
  if (!Array.isArray(given)) return [refuse(setting, given, path)];
  const values: readonly unknown[] = given;
  const isRepeated = (value: unknown, index: number) => unique && values.indexOf(value) < index;
  const problems = values.flatMap((value, index) =>
    isRepeated(value, index)
      ? [{ path: [...path, index], part: "value" as const, allowed: "given once", fix: "Remove it." }]
      : checkAt(items, value, [...path, index], context),
  );
  const fits = values.length >= minItems && values.length <= maxItems;
  return fits ? problems : [refuse(setting, given, path), ...problems];
}

function checkMap(
  setting: MapSetting,
  given: unknown,
  path: Path,
  context: CheckContext,
): readonly Problem[] {
  if (!isMap(given)) return [refuse(setting, given, path)];
  const entries = Object.entries(given).filter(([, value]) => value !== undefined);
  const problems = entries.flatMap(([name, value]) => [
    ...checkName(setting, name, path),
    ...checkAt(setting.values, value, [...path, name], context),
  ]);
  if (entries.length > 0 || setting.nonEmpty !== true) return problems;
  return [{ path, part: "value", allowed: "a map with at least one name", fix: "Add one." }];
}

function checkName({ keys }: MapSetting, name: string, path: Path): readonly Problem[] {
  if (keys === undefined) return [];
  if ("pattern" in keys) {
    if (keys.pattern.test(name)) return [];
    return [{ path: [...path, name], part: "key", allowed: keys.name, fix: "Choose another name." }];
  }
  if (keys.includes(name)) return [];
  return [{ ...refuse({ kind: "enum", values: keys, description: "" }, name, [...path, name]), part: "key" }];
}
