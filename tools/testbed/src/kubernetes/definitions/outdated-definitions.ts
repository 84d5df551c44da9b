import type { Plan } from "@eks-platform/plan";
import { getText } from "../api/field";
import { type DefinitionSource, definitionSources } from "./sources";

/**
 * Charts that a plan installs in another version than that whose definitions we have, one sentence each: their objects
 * would be judged by the wrong definitions.
 */
export function findOutdatedDefinitions(
  { steps }: Plan,
  sources: readonly DefinitionSource[] = definitionSources,
): readonly string[] {
  return steps.flatMap(({ newState }) => {
    if (newState?.type !== "kubernetes:helm.sh/v3:Release") return [];
    const name = getText(newState.inputs, "chart").split("/").at(-1);
    const version = getText(newState.inputs, "version");
    return sources
      .filter(({ chart }) => chart.name === name && chart.version !== version)
      .map(
        ({ chart, module }) =>
          `The plan installs ${name} ${version}, but the definitions at hand are those of ${chart.version}. ` +
          `Pin the ${module} of that chart in tools/testbed/src/kubernetes/definitions/sources.ts.`,
      );
  });
}
