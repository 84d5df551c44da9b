/** Something that comes after others. */
export interface Ordered {
  readonly name: string;

  /** Names that must be there, and come first. */
  readonly needs?: readonly string[];

  /** Names that come first if they are there. */
  readonly after?: readonly string[];
}

/** What a name needs and does not find. */
export interface MissingNeed {
  readonly name: string;
  readonly need: string;
}

/** The needs that nothing in the set answers. */
export function missingNeeds(items: readonly Ordered[]): readonly MissingNeed[] {
  const present = new Set(items.map(({ name }) => name));
  return items.flatMap(({ name, needs = [] }) =>
    needs.filter((need) => !present.has(need)).map((need) => ({ name, need })),
  );
}

/** The names of the set that come before an item. */
export function predecessors(item: Ordered, items: readonly Ordered[]): readonly string[] {
  const before = new Set([...(item.needs ?? []), ...(item.after ?? [])]);
  return items.map(({ name }) => name).filter((name) => before.has(name));
}

/**
 * Orders the items so that each comes after its predecessors; where that leaves a choice, by name. The order depends on
 * nothing else, so that the same set always gives the same plan.
 *
 * @throws {Error} that names every missing need, or the items that wait for each other
 */
export function orderByNeed<Item extends Ordered>(items: readonly Item[]): readonly Item[] {
  const missing = missingNeeds(items);
  if (missing.length > 0) {
    throw new Error(missing.map(({ name, need }) => `${name} needs ${need}, which is not there.`).join("\n"));
  }

  const ordered: Item[] = [];
  const done = new Set<string>();
  let waiting = [...items].sort(({ name: a }, { name: b }) => (a < b ? -1 : 1));

  while (waiting.length > 0) {
    const next = waiting.find((item) => predecessors(item, items).every((name) => done.has(name)));
    if (next === undefined) {
      throw new Error(`These wait for each other in a circle: ${circle(waiting).join(" after ")}.`);
    }
    ordered.push(next);
    done.add(next.name);
    waiting = waiting.filter((item) => item !== next);
  }
  return ordered;
}

/** A circle among items each of which waits for another of them, with its first name repeated at the end. */
function circle(waiting: readonly Ordered[]): readonly string[] {
  const path: string[] = [];
  let item = waiting[0];
  while (item !== undefined && !path.includes(item.name)) {
    path.push(item.name);
    const [before] = predecessors(item, waiting);
    item = waiting.find(({ name }) => name === before);
  }
  return item === undefined ? path : [...path.slice(path.indexOf(item.name)), item.name];
}
