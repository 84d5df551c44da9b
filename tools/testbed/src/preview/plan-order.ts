import type { Step } from "@eks-platform/plan";

/**
 * Sorts steps in an order in which they can be executed. It is the same in every run, unlike the order of the engine's
 * reports, since many steps run in parallel. Deletions come last, in the order of their reports.
 */
export function sortInPlanOrder(steps: readonly Step[]): readonly Step[] {
  const byUrn = new Map<string, Step[]>();
  for (const step of steps) {
    if (step.newState === undefined) continue;
    byUrn.set(step.urn, [...(byUrn.get(step.urn) ?? []), step]);
  }
  const ordered: Step[] = [];
  const visited = new Set<string>();

  // An explicit stack: a chain of dependencies may be longer than the call stack.
  for (const start of [...byUrn.keys()].sort()) {
    const path: { readonly urn: string; readonly needs: Iterator<string> }[] = [];
    const visit = (urn: string) => {
      if (visited.has(urn) || !byUrn.has(urn)) return;
      visited.add(urn);
      path.push({ urn, needs: listPrerequisites(byUrn.get(urn) ?? [])[Symbol.iterator]() });
    };
    visit(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const need = top.needs.next();
      if (need.done === true) {
        path.pop();
        ordered.push(...(byUrn.get(top.urn) ?? []));
      } else visit(need.value);
    }
  }
  return [...ordered, ...steps.filter(({ newState }) => newState === undefined)];
}

function listPrerequisites(steps: readonly Step[]): readonly string[] {
  const needs = steps.flatMap(({ newState }) => [
    ...(newState?.parent === undefined ? [] : [newState.parent]),
    ...(newState?.provider === undefined ? [] : [newState.provider.replace(/::[^:]*$/, "")]),
    ...(newState?.dependencies ?? []),
    ...Object.values(newState?.propertyDependencies ?? {}).flat(),
    ...(newState?.deletedWith === undefined ? [] : [newState.deletedWith]),
  ]);
  return [...new Set(needs)].sort();
}
