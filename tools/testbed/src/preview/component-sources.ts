import type { ComponentSource } from "@eks-platform/engine";
import { parseUrn, type Step } from "@eks-platform/plan";
import type { RequiredPackage } from "../language-host/required-packages";

/** Packages of which the components in their SDKs are built by the program itself. */
const packagesBuiltInProgram: readonly string[] = ["aws", "kubernetes"];

/**
 * What built the components that the program does not build itself: the plugin of their package, which Pulumi's engine needs
 * in the version of the SDK, or our model where the plugin is one of ours.
 */
export function listComponentSources(
  steps: readonly Step[],
  packages: readonly RequiredPackage[],
  clouds: "real" | "simulated",
): readonly ComponentSource[] {
  const used = new Set(
    steps.flatMap(({ urn, newState }) =>
      newState?.custom === false ? [parseUrn(urn).type.split(":")[0]] : [],
    ),
  );
  return packages
    .filter(({ name }) => used.has(name) && !packagesBuiltInProgram.includes(name))
    .map(({ name, version }): ComponentSource => {
      if (clouds === "simulated") return { package: name, builtBy: "model" };
      return { package: name, builtBy: "plugin", version: version.replace(/^v/, "") };
    })
    .sort((one, other) => (one.package < other.package ? -1 : 1));
}
