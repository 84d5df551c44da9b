import { type ArgumentRule, assertArguments, nearest } from "@eks-platform/core";
import type { Addon } from "./addon";
import type { AddonsArgs } from "./addons-args";
import { type AddonName, addonNames, catalogue } from "./catalogue";
import { missingNeeds } from "./order";
import { settingRules } from "./setting-rules";

/** Fills defaults and refuses what cannot work, before any resource exists. */
export function resolveAddonsArgs(name: string, args: AddonsArgs): Required<AddonsArgs> {
  const resolved = { availability: "high", delivery: "helm", ...args } as const;
  assertArguments(`Addons "${name}"`, [
    ...wordRules(resolved),
    ...Object.entries(resolved.install).flatMap(([addon, settings]) =>
      isAddonName(addon)
        ? settingRules(`install.${addon}`, catalogue[addon].settings, settings)
        : [unknownAddon(addon)],
    ),
    ...companyRules(resolved),
  ]);
  return resolved;
}

/** True if the catalogue has an add-on of that name. */
export function isAddonName(name: string): name is AddonName {
  return Object.hasOwn(catalogue, name);
}

/** The add-ons of a selection, without names that the catalogue does not know. */
export function selectedAddons(install: AddonsArgs["install"]): readonly Addon[] {
  return Object.keys(install)
    .filter(isAddonName)
    .map((name) => catalogue[name]);
}

function wordRules({ region, availability, delivery }: Required<AddonsArgs>): readonly ArgumentRule[] {
  return [
    {
      arg: "region",
      given: region,
      holds: /^[a-z]{2,}(-[a-z]+)+-\d$/.test(region),
      allowed: "the name of an AWS region",
      fix: 'Give the region of the cluster, for example "eu-west-1".',
    },
    {
      arg: "availability",
      given: availability,
      holds: ["single", "high"].includes(availability),
      allowed: '"single" or "high"',
      fix: 'Choose "high" where an interruption hurts, "single" where it does not.',
    },
    {
      arg: "delivery",
      given: delivery,
      holds: ["helm", "argocd"].includes(delivery),
      allowed: '"helm" or "argocd"',
      fix: "Choose who installs the charts: Pulumi by Helm, or Argo CD.",
    },
  ];
}

function unknownAddon(given: string): ArgumentRule {
  const meant = nearest(given, addonNames);
  return {
    arg: "install",
    given,
    holds: false,
    allowed: `an add-on of the catalogue: ${addonNames.join(", ")}`,
    fix: meant === undefined ? "Take it out, or add it to the catalogue." : `Did you mean "${meant}"?`,
  };
}

/** Which add-ons go only together, and which never do. */
function companyRules({ install, delivery }: Required<AddonsArgs>): readonly ArgumentRule[] {
  const selected = selectedAddons(install);
  const names = selected.map(({ name }) => name);
  return [
    ...missingNeeds(selected).map(({ name, need }) => ({
      arg: `install.${name}`,
      given: names,
      holds: false,
      allowed: `beside "${need}", which it needs`,
      fix: `Add "${need}" to install, or take out "${name}".`,
    })),
    ...selected.flatMap(({ name, excludes = [] }) =>
      excludes
        .filter((other) => names.includes(other))
        .map((other) => ({
          arg: `install.${name}`,
          given: names,
          holds: false,
          allowed: `without "${other}", which does the same work`,
          fix: `Take out one of "${name}" and "${other}".`,
        })),
    ),
    {
      arg: "delivery",
      given: delivery,
      holds: delivery !== "argocd" || names.includes("argo-cd"),
      allowed: '"helm" where Argo CD is not installed',
      fix: 'Add "argo-cd" to install, or choose "helm".',
    },
  ];
}
