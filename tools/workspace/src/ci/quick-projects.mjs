/** Projects whose tests take more than half a minute: they start whole programs by the dozen. */
export const slowProjects = ["@eks-platform/cli", "@eks-platform/engine", "@eks-platform/policy-guardrails"];

/**
 * Selects the projects whose tests `.ci/run --quick` runs: all but the slow ones that the change does not affect.
 *
 * @param {readonly string[]} all projects with tests
 * @param {readonly string[]} affected those that the change affects
 */
export function selectQuickProjects(all, affected) {
  return all.filter((name) => !slowProjects.includes(name) || affected.includes(name));
}
