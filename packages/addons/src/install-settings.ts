import { type Fields, object, type ObjectSetting, type Rule } from "@eks-platform/settings";
import type { Addon } from "./addon/addon";
import { catalogue, selectAddons } from "./catalogue";
import { findMissingNeeds } from "./order";

/** For each add-on the object of its settings. Without the object the add-on is not installed. */
type InstallFields = {
  readonly [Name in keyof typeof catalogue]: {
    readonly kind: "object";
    readonly description: string;
    readonly fields: (typeof catalogue)[Name]["settings"];
    readonly optional: true;
  };
};

// Safe: the fields have the names of the catalogue, and each the settings of its add-on.
const fields = Object.fromEntries(
  Object.entries<Addon>(catalogue).map(([name, addon]) => [name, settingsOf(addon)]),
) as unknown as InstallFields;

/** The add-ons to install. What one needs or excludes depends on names only: it is asked even where a setting is wrong. */
export const installSettings = object({
  type: "Install",
  description:
    "The add-ons to install, by name and in any order, each with its settings: `{}` where there is nothing to set.",
  fields,
  rules: [
    { reads: [], problems: needProblems },
    { reads: [], problems: exclusionProblems },
  ] satisfies readonly Rule[],
});

function settingsOf({ name, description, settings }: Addon): ObjectSetting {
  return {
    ...named(name, settings),
    kind: "object",
    description,
    fields: settings,
    optional: true,
    otherwise: "not installed",
  };
}

/** An add-on without settings needs no type of its own. */
function named(addon: string, settings: Fields): { readonly type?: string } {
  if (Object.keys(settings).length === 0) return {};
  const words = addon.split("-").map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`);
  return { type: `${words.join("")}Settings` };
}

function needProblems(install: object) {
  return findMissingNeeds(selectAddons(install)).map(({ name, need }) => ({
    at: [name],
    allowed: `installed together with ${need}, which it needs`,
    fix: `Add ${need} to install, or remove ${name}.`,
  }));
}

function exclusionProblems(install: object) {
  const selected = selectAddons(install);
  return selected.flatMap(({ name, excludes = [] }) =>
    selected
      .filter((other) => excludes.includes(other.name))
      .map((other) => ({
        at: [name],
        allowed: `installed without ${other.name}, which does the same work`,
        fix: `Remove one of ${name} and ${other.name}.`,
      })),
  );
}
