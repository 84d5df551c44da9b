import {
  type EnumSetting,
  type IntegerSetting,
  isList,
  type Setting,
  valuesOf,
} from "../declaration/setting";

/** Everything that a declaration says of a setting, as paragraphs: what it is, its bounds, what a change of it does. */
export function describe(setting: Setting): string {
  const sentences = [setting.description, boundsOf(setting), replacementOf(setting)];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

/** What stands for a setting that is left out, as text; nothing if it must be given. */
export function defaultOf(setting: Setting): string | undefined {
  if ("default" in setting) return JSON.stringify(setting.default);
  return setting.optional === true ? (setting.otherwise ?? "none") : undefined;
}

/** The values of a closed set with their meanings; nothing if the set has none. */
export function meaningsOf({ values }: EnumSetting): readonly (readonly [string, string])[] {
  return isList(values) ? [] : Object.entries(values);
}

/** Bounds and form as a sentence; nothing if there are none. */
export function boundsOf(setting: Setting): string {
  switch (setting.kind) {
    case "integer":
      return integerBounds(setting);
    case "string":
      return setting.format.implied === true ? "" : sentence(setting.format.name);
    case "list":
      return listBounds(setting);
    case "enum":
      return isList(setting.values) ? sentence(`one of ${valuesOf(setting).join(", ")}`) : "";
    default:
      return "";
  }
}

function integerBounds({ min, max, unit }: IntegerSetting): string {
  return `${min} to ${max}${unit === undefined ? "" : ` ${unit}`}.`;
}

function listBounds({ minItems = 0, maxItems, unique = false }: Extract<Setting, { kind: "list" }>): string {
  const different = unique ? ", all different" : "";
  if (maxItems !== undefined) return `${minItems} to ${maxItems} of them${different}.`;
  if (minItems > 0) return `At least ${minItems} of them${different}.`;
  return unique ? "All different." : "";
}

function replacementOf({ replaces }: Setting): string {
  return replaces === undefined ? "" : `Changing it replaces ${replaces}.`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
