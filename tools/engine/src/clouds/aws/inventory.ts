import type { Value, ValueMap } from "../../protocol/values";

/** A resource that this preview has made. */
export interface Made {
  readonly id: string;
  readonly properties: ValueMap;
}

/** What one preview has made so far, so that functions can answer about it as the real cloud would. */
export class Inventory {
  private readonly byKind = new Map<string, Map<string, Made>>();

  /** @param kind for example `ec2/vpc` */
  add(kind: string, id: string, properties: ValueMap): void {
    const things = this.byKind.get(kind) ?? new Map<string, Made>();
    things.set(id, { id, properties });
    this.byKind.set(kind, things);
  }

  /** Everything of a kind with these properties, by id: the order does not depend on who came first. */
  find(kind: string, wanted: ValueMap = {}): readonly Made[] {
    const things = [...(this.byKind.get(kind)?.values() ?? [])];
    return things
      .filter((made) => Object.entries(wanted).every(([name, value]) => equal(made, name, value)))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** The only thing, or the first by id, of a kind with these properties. */
  first(kind: string, wanted: ValueMap): Made | undefined {
    return this.find(kind, wanted)[0];
  }
}

const equal = ({ id, properties }: Made, name: string, value: Value | undefined) =>
  value === undefined || (name === "id" ? id : properties[name]) === value;
