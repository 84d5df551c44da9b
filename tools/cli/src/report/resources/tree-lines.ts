import { type Plan, type ResourceNode, resourceTree, typeName } from "@eks-platform/plan";
import { fold, type Fold, unfolded } from "./fold";
import type { Layout } from "../layout/layout";
import { printable, shorten } from "../layout/text-fit";
import { counted, operationLabels } from "../layout/wording";

/** A row of the tree before it is aligned. */
interface Row {
  readonly guides: string;
  readonly label: string;
  readonly branch: boolean;
  readonly nodes: Fold["nodes"];
}

/** Maximum start column of names. A longer type only moves its own name. */
const widestType = 58;

/** Draws the resources of a plan as a tree. Similar siblings are folded and counted. */
export function treeLines(plan: Plan, layout: Layout): readonly string[] {
  const { paint, columns, full } = layout;
  const rows: Row[] = [];

  const draw = (siblings: readonly ResourceNode[], above: string, root: boolean): void => {
    const folds = full ? unfolded(siblings) : fold(siblings);
    for (const [index, { nodes }] of folds.entries()) {
      const last = index === folds.length - 1;
      const [first] = nodes;
      rows.push({
        guides: root ? above : above + (last ? "└─ " : "├─ "),
        label: printable(typeName(first.type)),
        branch: first.children.length > 0,
        nodes,
      });
      draw(first.children, root ? above : above + (last ? "   " : "│  "), false);
    }
  };
  draw(resourceTree(plan.steps), "", true);

  const operations = new Set(rows.map(({ nodes }) => nodes[0].operation));
  const signs = operations.size > 1;
  const violations = violationsByUrn(plan);
  const widest = Math.max(0, ...rows.map(widthOf).filter((width) => width <= widestType));

  return rows.map((row) => {
    const { guides, label, branch, nodes } = row;
    const sign = signs ? `${paint.accent(operationLabels[nodes[0].operation].sign.padEnd(2))} ` : "";
    const times = nodes.length > 1 ? paint.accent(` ×${nodes.length}`) : "";
    const type = paint.faint(guides) + (branch ? paint.strong(label) : label) + times;
    const gap = " ".repeat(Math.max(0, widest - widthOf(row)) + 2);
    const count = nodes.reduce((sum, { urn }) => sum + (violations.get(urn) ?? 0), 0);
    const mark = count > 0 ? `  ${counted(count, "violation")}` : "";
    const room = columns - 2 - (signs ? 3 : 0) - Math.max(widest, widthOf(row)) - 2 - mark.length;
    return `  ${sign}${type}${gap}${nameOf(nodes, Math.max(12, room))}${paint.bad(mark)}`.trimEnd();
  });
}

function widthOf({ guides, label, nodes }: Row): number {
  return guides.length + label.length + (nodes.length > 1 ? ` ×${nodes.length}`.length : 0);
}

/** The name. For several nodes, the first and the last, without their common prefix if the line is too long. */
function nameOf(nodes: Fold["nodes"], columns: number): string {
  const first = printable(nodes[0].name);
  const last = printable(nodes.at(-1)?.name ?? "");
  if (nodes.length === 1) return shorten(first, columns);
  const ranges = [last, last.slice(sharedWords(first, last).length)].map((end) => `${first} … ${end}`);
  return ranges.find((range) => range.length <= columns) ?? shorten(`${first} …`, columns);
}

/** The common prefix of two names, up to and including a hyphen. */
function sharedWords(one: string, other: string): string {
  const differing = [...one].findIndex((letter, index) => letter !== other[index]);
  const shared = one.slice(0, differing < 0 ? one.length : differing);
  return shared.slice(0, shared.lastIndexOf("-") + 1);
}

function violationsByUrn({ policies }: Plan): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { status, urn } of policies.results) {
    if (status === "failed") counts.set(urn, (counts.get(urn) ?? 0) + 1);
  }
  return counts;
}
