import { object, referenceTable } from "@eks-platform/settings";
import type { Addon } from "./addon/addon";
import { addonsSettings } from "./addons-settings";
import { catalogue } from "./catalogue";

/** The reference of all add-ons and their settings, as Markdown. */
export function renderReference(): string {
  const { cluster: _cluster, network: _network, install: _install, ...shared } = addonsSettings.fields;
  return [
    "<!-- Generated from the declarations of settings by `npm run generate`. Change those. -->",
    "# Add-ons",
    "What an environment says of its add-ons. Each add-on is installed by its name in `install`, with the settings of its table.",
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
