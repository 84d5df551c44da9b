import type { Step } from "@eks-platform/plan";

/**
 * Steps in an order in which they could be carried out, which is the same in every run: the engine tells them as they come,
 * and many are on their way at once. Deletions stand last, as they were told.
 */
export function sortInPlanOrder(steps: readonly Step[]): readonly Step[] {
  const byUrn = new Map<string, Step[]>();
  for (const step of steps) {
    if (step.newState === undefined) continue;
    byUrn.set(step.urn, [...(byUrn.get(step.urn) ?? []), step]);
  }
  const ordered: Step[] = [];
  const entered = new Set<string>();

  // A stack of our own, because a chain of dependencies may be longer than JavaScript's.
  for (const start of [...byUrn.keys()].sort()) {
    const path: { readonly urn: string; readonly needs: Iterator<string> }[] = [];
    const enter = (urn: string) => {
      if (entered.has(urn) || !byUrn.has(urn)) return;
      entered.add(urn);
      path.push({ urn, needs: listPrerequisites(byUrn.get(urn) ?? [])[Symbol.iterator]() });
    };
    enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const need = top.needs.next();
      if (need.done === true) {
        path.pop();
        ordered.push(...(byUrn.get(top.urn) ?? []));
      } else enter(need.value);
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
