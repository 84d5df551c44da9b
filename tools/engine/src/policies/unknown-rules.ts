import type { PolicyPack } from "@eks-platform/plan";
import { PreviewError } from "../errors/preview-error";
import { nearest } from "../errors/spelling";
import type { PolicyConfiguration } from "./configuration";

/**
 * Refuses settings for rules that no pack has: a misspelt name would silently have no effect.
 *
 * @throws PreviewError that names all of them
 */
export function refuseUnknownRules(configuration: PolicyConfiguration, packs: readonly PolicyPack[]): void {
  const known = packs.flatMap(({ rules }) => rules.map(({ name }) => name));
  const problems = Object.keys(configuration)
    .filter((name) => name !== "all" && !known.includes(name))
    .map((name) => {
      const guess = nearest(name, known);
      return `  - ${name}: ${guess === undefined ? "remove it." : `did you mean ${guess}?`}`;
    });
  if (problems.length === 0) return;
  const names = packs.map(({ name }) => name).join(", ");
  throw new PreviewError(
    `The policy configuration names rules that no pack has (${names}):\n${problems.join("\n")}`,
  );
}
