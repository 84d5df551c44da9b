/** Something that comes after others. */
export interface Ordered {
  readonly name: string;

  /** Names that must be in the set, and come first. */
  readonly needs?: readonly string[];

  /** Names that come first if they are in the set. */
  readonly after?: readonly string[];
}

/** A need that is not in the set. */
export interface MissingNeed {
  readonly name: string;
  readonly need: string;
}

/** The needs that are not in the set. */
export function findMissingNeeds(items: readonly Ordered[]): readonly MissingNeed[] {
  const present = new Set(items.map(({ name }) => name));
  return items.flatMap(({ name, needs = [] }) =>
    needs.filter((need) => !present.has(need)).map((need) => ({ name, need })),
  );
}

/** The names of the set that come before an item. */
export function findPredecessors(item: Ordered, items: readonly Ordered[]): readonly string[] {
  const before = new Set([...(item.needs ?? []), ...(item.after ?? [])]);
  return items.map(({ name }) => name).filter((name) => before.has(name));
}

/**
 * Orders the items so that each comes after its predecessors, and by name where that leaves a choice. The same set always has
 * the same order, however it is written.
 *
 * @throws {Error} that names every missing need, or the items of a cycle
 */
export function orderByNeed<Item extends Ordered>(items: readonly Item[]): readonly Item[] {
  const missing = findMissingNeeds(items);
  if (missing.length > 0) {
    throw new Error(missing.map(({ name, need }) => `${name} needs ${need}, which is not there.`).join("\n"));
  }

  const ordered: Item[] = [];
  const done = new Set<string>();
  let waiting = [...items].sort(({ name: a }, { name: b }) => (a < b ? -1 : 1));

  while (waiting.length > 0) {
    const next = waiting.find((item) => findPredecessors(item, items).every((name) => done.has(name)));
    if (next === undefined) {
      throw new Error(`These depend on each other in a cycle: ${findCycle(waiting).join(" after ")}.`);
    }
    ordered.push(next);
    done.add(next.name);
    waiting = waiting.filter((item) => item !== next);
  }
  return ordered;
}

/** A cycle among items that all wait for another of them. Its first name is repeated at the end. */
function findCycle(waiting: readonly Ordered[]): readonly string[] {
  const path: string[] = [];
  let item = waiting[0];
  while (item !== undefined && !path.includes(item.name)) {
    path.push(item.name);
    const [before] = findPredecessors(item, waiting);
    item = waiting.find(({ name }) => name === before);
  }
  return item === undefined ? path : [...path.slice(path.indexOf(item.name)), item.name];
}
