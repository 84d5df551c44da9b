import { type ArgumentRule, nearest } from "@eks-platform/core";
import type { Setting, Settings } from "./setting";

/**
 * The rules over the settings that a user gave to an add-on: one for each setting, and one for each that does not exist.
 *
 * @param path where the settings stand, for example `install.external-dns`
 */
export function settingRules(path: string, settings: Settings, given: unknown): readonly ArgumentRule[] {
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    return [
      {
        arg: path,
        given,
        holds: false,
        allowed: "a map of settings",
        fix: "Give {} where there is nothing to set.",
      },
    ];
  }
  const values = new Map(Object.entries(given));
  const names = Object.keys(settings);
  return [
    ...[...values.keys()]
      .filter((name) => !names.includes(name))
      .map((name) => unknownSetting(path, name, names)),
    ...Object.entries(settings).map(([name, setting]) =>
      settingRule(`${path}.${name}`, setting, values.get(name)),
    ),
  ];
}

function settingRule(arg: string, setting: Setting, given: unknown): ArgumentRule {
  const left = given === undefined;
  return {
    arg,
    given,
    holds: left ? setting.default !== undefined : admits(setting, given),
    ...terms(setting),
  };
}

function unknownSetting(path: string, name: string, names: readonly string[]): ArgumentRule {
  const meant = nearest(name, names);
  return {
    arg: path,
    given: name,
    holds: false,
    allowed:
      names.length === 0 ? "left without settings: it has none" : `a setting of it: ${names.join(", ")}`,
    fix: meant === undefined ? "Take it out." : `Did you mean "${meant}"?`,
  };
}

function admits(setting: Setting, given: unknown): boolean {
  switch (setting.kind) {
    case "integer":
      return Number.isInteger(given) && Number(given) >= setting.min && Number(given) <= setting.max;
    case "text":
      return matches(setting.pattern, given);
    case "texts":
      return (
        Array.isArray(given) &&
        given.length >= setting.atLeast &&
        given.every((text) => matches(setting.pattern, text))
      );
    case "choice":
      return setting.words.some((word) => word === given);
  }
}

function matches(pattern: RegExp, given: unknown): boolean {
  return typeof given === "string" && pattern.test(given);
}

/** What the setting allows, and how to satisfy it. */
function terms(setting: Setting): Pick<ArgumentRule, "allowed" | "fix"> {
  switch (setting.kind) {
    case "integer":
      return {
        allowed: `a whole number from ${setting.min} to ${setting.max}`,
        fix: `${setting.description} For example ${setting.default ?? setting.min}.`,
      };
    case "text":
      return { allowed: setting.form, fix: `${setting.description} For example "${setting.example}".` };
    case "texts":
      return {
        allowed: `a list of ${setting.atLeast === 0 ? "" : `at least ${setting.atLeast} `}${setting.form}`,
        fix: `${setting.description} For example ["${setting.example}"].`,
      };
    case "choice":
      return {
        allowed: setting.words.map((word) => `"${word}"`).join(" or "),
        fix: `${setting.description} Choose one of these words.`,
      };
  }
}
