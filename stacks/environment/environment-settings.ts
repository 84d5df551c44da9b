import { addonsSettings } from "@eks-platform/addons";
import { clusterSettings } from "@eks-platform/cluster";
import { ownership } from "@eks-platform/core";
import { regionNames } from "@eks-platform/facts";
import { networkSettings } from "@eks-platform/networking";
import {
  type Fields,
  type Given,
  object,
  type ObjectSetting,
  oneOf,
  type Rule,
} from "@eks-platform/settings";

/**
 * The settings of a component that an environment chooses: all but those that the platform itself decides. Rules that read
 * one of the latter are the component's own.
 */
function chosen<const F extends Fields, const K extends keyof F & string>(
  settings: ObjectSetting & { readonly fields: F; readonly rules?: readonly Rule[] },
  decidedByPlatform: readonly K[],
) {
  const names: readonly string[] = decidedByPlatform;
  const isChosen = (name: string) => !names.includes(name);
  const { type: _, rules = [], ...declaration } = settings;
  return {
    ...declaration,
    // Safe: the fields are those of the settings without the names that are left out.
    fields: Object.fromEntries(
      Object.entries(settings.fields).filter(([name]) => isChosen(name)),
    ) as unknown as Omit<F, K>,
    rules: rules.filter(({ reads }) => reads.every(isChosen)),
  };
}

/** Everything in which environments differ. What is not here is the same everywhere. */
export const environmentSettings = object({
  description: "One environment of the platform.",
  fields: {
    region: oneOf({ description: "AWS region of the environment.", values: regionNames(), dated: true }),
    ownership,
    network: chosen(networkSettings, ["clusterName"]),
    cluster: chosen(clusterSettings, ["network", "clusterName", "nodeTags"]),
    addons: chosen(addonsSettings, ["cluster", "network", "region"]),
  },
});

/** One environment, as its file describes it. */
export type Environment = Given<typeof environmentSettings.fields>;
