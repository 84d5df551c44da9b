import { type Setting } from "@eks-platform/addons";
import { z } from "zod";

/** The schema of one setting of an add-on. */
export function addonSetting(setting: Setting): z.ZodType {
  const { description } = setting;
  const value = valueOf(setting);
  return setting.default === undefined
    ? value.describe(description)
    : value.exactOptional().describe(`${description} Default: ${JSON.stringify(setting.default)}.`);
}

function valueOf(setting: Setting) {
  switch (setting.kind) {
    case "integer":
      return z.int().min(setting.min).max(setting.max);
    case "choice":
      return z.enum(setting.words);
    case "text":
      return text(setting);
    case "texts":
      return z.array(text(setting)).min(setting.atLeast);
  }
}

function text({ pattern, form, example }: { pattern: RegExp; form: string; example: string }) {
  return z
    .string()
    .regex(pattern)
    .meta({ patternErrorMessage: form, examples: [example] });
}
