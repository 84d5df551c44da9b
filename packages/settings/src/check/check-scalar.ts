import { refuse } from "./fix";
import type { Path } from "../path";
import type { Problem } from "./problem";
import { type Setting, type StringSetting, valuesOf } from "../declaration/setting";

/** Checks a value against a setting that has no parts. */
export function checkScalar(setting: Setting, given: unknown, path: Path): readonly Problem[] {
  if (!isOfKind(setting, given)) return [refuse(setting, given, path)];
  if (setting.kind !== "string" || typeof given !== "string") return [];
  const fix = fixBeyondPattern(setting, given);
  if (fix === undefined) return [];
  return [{ ...refuse(setting, given, path), fix }];
}

/** How to fix a string whose pattern is right and whose meaning is not; nothing if it is right. */
function fixBeyondPattern({ format, secret }: StringSetting, given: string): string | undefined {
  const fix = format.problem?.(given);
  // What a format says may repeat what was given.
  return fix !== undefined && secret === true ? `Give ${format.name}.` : fix;
}

function isOfKind(setting: Setting, given: unknown): boolean {
  switch (setting.kind) {
    case "boolean":
      return typeof given === "boolean";
    case "integer":
      return Number.isInteger(given) && Number(given) >= setting.min && Number(given) <= setting.max;
    case "string":
      return typeof given === "string" && setting.format.pattern.test(given);
    case "enum":
      return valuesOf(setting).some((value) => value === given);
    case "json":
      return given !== undefined;
    default:
      return false;
  }
}
