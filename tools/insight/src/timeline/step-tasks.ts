import type { Evidence, TimedOperation } from "@eks-platform/facts";
import { providerUrn, type ResourceState, type Step } from "@eks-platform/plan";
import type { StepTime } from "./step-time";
import type { Task } from "./task";

/** A step of a plan as a task. */
export interface StepTask extends Task {
  readonly urn: string;

  /** The operation that takes time. Absent for a step without one, such as a component or a resource that stays the same. */
  readonly operation?: TimedOperation;
  readonly evidence?: Evidence;
}

/**
 * The steps of a plan as tasks with dependencies, as Pulumi's engine executes them: a resource comes after its parent, its
 * provider and its dependencies. Deletions come last, dependants first, except for resources that are deleted before their
 * replacement.
 */
export function stepTasks(steps: readonly Step[], timeOf: StepTime): readonly StepTask[] {
  const replaced = new Set(steps.filter(({ op }) => op === "create-replacement").map(({ urn }) => urn));
  const tasks: StepTask[] = [];
  const removals: Step[] = [];
  const early = new Set<string>();
  const built = new Set<string>();
  for (const step of steps) {
    const { op, urn } = step;
    if (isRemoval(step)) {
      removals.push(step);
      if (replaced.has(urn) && !built.has(urn)) early.add(urn);
      continue;
    }
    // A "replace" step only announces the two steps that execute it.
    if (op === "replace" && replaced.has(urn)) continue;
    if (op === "create-replacement") built.add(urn);
    const needs = [...needsOf(step.newState ?? step.oldState), ...(early.has(urn) ? [removalKey(urn)] : [])];
    tasks.push({ key: urn, urn, needs, ...timeOf(step) });
  }
  return [...tasks, ...removalTasks(removals, early, tasks, timeOf)];
}

const changesDone = "changes done";

function removalTasks(
  removals: readonly Step[],
  early: ReadonlySet<string>,
  changes: readonly StepTask[],
  timeOf: StepTime,
): readonly StepTask[] {
  if (removals.length === 0) return [];
  const waitsForChanges = (urn: string) => !early.has(urn);
  const dependants = new Map<string, string[]>();
  for (const { urn, oldState } of removals) {
    for (const need of needsOf(oldState)) {
      // An early deletion cannot wait for a late one: the changes between them wait for it.
      if (!waitsForChanges(need) && waitsForChanges(urn)) continue;
      const others = dependants.get(need);
      if (others === undefined) dependants.set(need, [removalKey(urn)]);
      else others.push(removalKey(urn));
    }
  }
  const barrier = { key: changesDone, urn: "", seconds: 0, needs: changes.map(({ key }) => key) };
  return [
    barrier,
    ...removals.map((step) => ({
      key: removalKey(step.urn),
      urn: step.urn,
      needs: [...(dependants.get(step.urn) ?? []), ...(waitsForChanges(step.urn) ? [changesDone] : [])],
      ...timeOf(step),
    })),
  ];
}

const removalKey = (urn: string) => `${urn} goes`;

const isRemoval = ({ op }: Step) => op === "delete" || op === "delete-replaced" || op === "discard";

function needsOf(state: ResourceState | undefined): readonly string[] {
  const { parent, dependencies = [], propertyDependencies = {}, provider } = state ?? {};
  return [
    ...(parent === undefined ? [] : [parent]),
    ...(provider === undefined ? [] : [providerUrn(provider)]),
    ...dependencies,
    ...Object.values(propertyDependencies).flat(),
  ];
}
