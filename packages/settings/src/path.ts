/** The way to a value in an environment, as keys and indexes: `["network", "zones", 0]`. */
export type Path = readonly (string | number)[];

/** A path as `pulumi config set --path` takes it: `network.zones[0]`. */
export function formatPath(path: Path): string {
  return path.map(step).join("").replace(/^\./, "");
}

/** A path that was written with dots: `nodeGroups.system.min`. */
export function parsePath(text: string): Path {
  return Array.from(text.matchAll(/\[(\d+)\]|\["([^"]*)"\]|([^.[\]]+)/g), ([, index, quoted, word]) =>
    index === undefined ? (quoted ?? word ?? "") : Number(index),
  );
}

/** The value at a path, or `undefined` where there is none. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (isContainer(value) ? value[key] : undefined), root);
}

/** A copy without the values at some paths. Lists keep their length, so that no index moves. */
export function without(root: unknown, paths: readonly Path[]): unknown {
  const copy: unknown = structuredClone(root);
  for (const path of paths) {
    const parent = valueAt(copy, path.slice(0, -1));
    const key = path.at(-1);
    if (key === undefined) return undefined;
    if (Array.isArray(parent)) parent[Number(key)] = undefined;
    else if (isContainer(parent)) delete parent[key];
  }
  return copy;
}

function step(key: string | number): string {
  if (typeof key === "number") return `[${key}]`;
  return /^[\w:-]+$/.test(key) ? `.${key}` : `["${key}"]`;
}

function isContainer(value: unknown): value is Record<string | number, unknown> {
  return typeof value === "object" && value !== null;
}
