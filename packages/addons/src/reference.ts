import { object, referenceTable } from "@eks-platform/settings";
import type { Addon } from "./addon/addon";
import { addonsSettings } from "./addons-settings";
import { catalogue } from "./catalogue";

/** What the program gives to the component, and the add-ons, which have tables of their own. */
const elsewhere = ["cluster", "network", "install"];

const shared = Object.fromEntries(
  Object.entries(addonsSettings.fields).filter(([name]) => !elsewhere.includes(name)),
);

/** The reference of all add-ons and their settings, as Markdown. */
export function renderReference(): string {
  return [
    "<!-- Generated from the declarations of settings by `npm run generate`. Change those. -->",
    "# Add-ons",
    "An add-on is installed by its name in `install`, with the settings of its table. These settings apply to all of them:",
    referenceTable(object({ description: "", fields: shared })),
    ...Object.values<Addon>(catalogue).map(renderAddon),
  ].join("\n\n");
}

function renderAddon({ name, description, settings, needs = [], excludes = [] }: Addon): string {
  const table = object({ description, fields: settings });
  return [
    `## ${name}`,
    [
      description,
      ...(needs.length === 0 ? [] : [`Needs ${listNames(needs)}.`]),
      ...(excludes.length === 0 ? [] : [`Excludes ${listNames(excludes)}.`]),
    ].join(" "),
    Object.keys(settings).length === 0 ? "It has no settings." : referenceTable(table),
  ].join("\n\n");
}

function listNames(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}
