import type { Value, ValueMap } from "../../model/values";

/** A resource that this preview has created. */
export interface CreatedResource {
  readonly id: string;
  readonly properties: ValueMap;
}

/** The resources that one preview has created so far, so that functions can answer about them. */
export class CreatedResources {
  private readonly byKind = new Map<string, Map<string, CreatedResource>>();

  /** @param kind for example `ec2/vpc` */
  add(kind: string, id: string, properties: ValueMap): void {
    const things = this.byKind.get(kind) ?? new Map<string, CreatedResource>();
    things.set(id, { id, properties });
    this.byKind.set(kind, things);
  }

  /**
   * The thing of a kind with these properties; of several, the first by ID, in any order of creation. Nothing has a property
   * that nobody knows.
   */
  first(kind: string, wanted: ValueMap): CreatedResource | undefined {
    const things = this.byKind.get(kind);
    const named = things?.get(String(wanted.id));
    const candidates = "id" in wanted ? (named === undefined ? [] : [named]) : [...(things?.values() ?? [])];
    return candidates
      .filter((made) => Object.entries(wanted).every(([name, value]) => hasProperty(made, name, value)))
      .sort((a, b) => (a.id < b.id ? -1 : 1))[0];
  }
}

const hasProperty = ({ id, properties }: CreatedResource, name: string, value: Value | undefined) =>
  value !== undefined && (name === "id" ? id : properties[name]) === value;
