import type { RuleProblem } from "@eks-platform/settings";

/** EKS takes names of 63 characters, and Pulumi adds 8 of its own. */
const longestName = 63 - 8;

/** The keys of a map that would make names in AWS too long: they follow the name of the component. */
export function keyProblems(
  setting: string,
  map: Readonly<Record<string, unknown>>,
  name: string,
): readonly RuleProblem[] {
  const most = longestName - `${name}-`.length;
  return Object.keys(map)
    .filter((key) => key.length > most)
    .map((key) => ({
      at: [setting, key],
      allowed: `under a key of at most ${most} characters`,
      fix: "Shorten the key: it becomes part of names in AWS.",
    }));
}
