import type { ResourceNode } from "@eks-platform/plan";

/** One line of a tree: a resource, or a run of similar siblings. */
export interface Fold {
  /** In order, never empty. More than one if they are folded into one line. */
  readonly nodes: readonly [ResourceNode, ...ResourceNode[]];
}

/** Longer runs are folded. */
const longest = 3;

/** Folds long runs of siblings that have the same type and operation and no children of their own. */
export function fold(siblings: readonly ResourceNode[]): readonly Fold[] {
  const runs: [ResourceNode, ...ResourceNode[]][] = [];
  for (const node of siblings) {
    const run = runs.at(-1);
    if (run && alike(run[0], node)) run.push(node);
    else runs.push([node]);
  }
  return runs.flatMap((run) => (run.length > longest ? [{ nodes: run }] : unfolded(run)));
}

/** Every sibling on a line of its own. */
export function unfolded(siblings: readonly ResourceNode[]): readonly Fold[] {
  return siblings.map((node) => ({ nodes: [node] }));
}

function alike(a: ResourceNode, b: ResourceNode): boolean {
  return a.type === b.type && a.operation === b.operation && a.children.length + b.children.length === 0;
}
