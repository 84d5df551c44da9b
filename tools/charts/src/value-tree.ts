import { isMap, istioDefaults } from "./chart";
import type { Read } from "./template/reads";
import type { Use } from "./template/value";
import type { Path } from "./template/value";

/** The values of a chart, each with what defaults, templates and schema say of it. */
export class ValueTree {
  private readonly top: Node = newNode();

  /** Adds the defaults of the chart. */
  addDefaults(values: unknown): void {
    addDefault(this.top, values);
  }

  /** Adds what a template reads. */
  addRead({ path, uses }: Read): void {
    const node = this.reach(path, (passed) => passed.value === undefined || isMap(passed.value));
    if (node === undefined) return;
    node.isRead = true;
    for (const use of uses) node.uses.add(use);
  }

  /** Adds a property that the schema names. It says nothing of a map that is the user's own. */
  addDeclared(path: Path): void {
    const node = this.reach(
      path,
      (passed) => !passed.uses.has("written") && (passed.value === undefined || isNonEmptyMap(passed.value)),
    );
    if (node !== undefined) node.isRead = true;
  }

  /** The tree with a specimen at the end of each path. */
  specimens(): unknown {
    return specimensBelow(this.top);
  }

  private reach(path: Path, mayPass: (node: Node) => boolean): Node | undefined {
    let node = this.top;
    for (const key of path.filter((key) => key !== istioDefaults)) {
      if (node !== this.top && !mayPass(node)) return undefined;
      const child = node.children.get(key) ?? newNode();
      node.children.set(key, child);
      node = child;
    }
    return node;
  }
}

interface Node {
  /** The default: absent if the chart has none there. */
  value?: unknown;

  /** Whether a template or the schema names it. */
  isRead: boolean;

  readonly uses: Set<Use>;
  readonly children: Map<string, Node>;
}

const newNode = (): Node => ({ isRead: false, uses: new Set(), children: new Map() });

const isNonEmptyMap = (value: unknown): boolean => isMap(value) && Object.keys(value).length > 0;

function addDefault(node: Node, value: unknown): void {
  node.value = value;
  if (!isMap(value)) return;
  for (const [key, below] of Object.entries(value)) {
    const child = newNode();
    addDefault(child, below);
    node.children.set(key, child);
  }
}

const hasReadBelow = (node: Node): boolean =>
  [...node.children.values()].some((child) => child.isRead || hasReadBelow(child));

function specimenAt(node: Node): unknown {
  if (node.value !== undefined && !isMap(node.value)) return specimenOf(node.value);
  if (node.value === undefined && (node.children.size === 0 || node.uses.has("written"))) return null;
  // The keys of an empty map are the user's own, whatever a template looks for among them.
  if (node.value !== undefined && !isNonEmptyMap(node.value)) return {};
  if (isOfTheChart(node)) return specimensBelow(node);
  if (node.uses.has("written") || isSample(node)) return {};
  return { "*": null, ...specimensBelow(node) };
}

/** Whether the defaults of a map only show what its keys may be: labels, selectors. */
const isSample = (node: Node): boolean =>
  !hasReadBelow(node) && [...node.children.values()].every(({ value }) => !isMap(value));

/**
 * Whether the keys of a map are the chart's. They are unless the map is used as a whole, and even then if the templates also
 * name most of its keys: they hand it on to others besides.
 */
function isOfTheChart({ children, uses }: Node): boolean {
  if (!uses.has("written") && !uses.has("ranged")) return true;
  const keys = [...children.values()].filter(({ value }) => value !== undefined);
  return keys.filter((child) => child.isRead || hasReadBelow(child)).length * 2 > keys.length;
}

const specimensBelow = (node: Node): object =>
  Object.fromEntries(
    [...node.children]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, child]) => [key, specimenAt(child)]),
  );

function specimenOf(value: unknown): unknown {
  if (Array.isArray(value)) return [];
  switch (typeof value) {
    case "string":
      return "";
    case "number":
      return 0;
    case "boolean":
      return false;
    default:
      return null;
  }
}
