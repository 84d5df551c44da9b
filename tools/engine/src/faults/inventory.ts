import type { Cloud, Created, ResourceRequest } from "../clouds/cloud";
import type { ValueMap } from "../protocol/values";

/** Something that exists in the simulated clouds, whoever knows of it. */
export interface CloudObject {
  readonly urn: string;
  readonly type: string;
  readonly id: string;
  readonly outputs: ValueMap;

  /** Names of outputs whose values are invented. */
  readonly simulated: readonly string[];
}

/** What exists in the simulated clouds. It outlives runs, whatever these know or forget. */
export class Inventory {
  private readonly byKey = new Map<string, CloudObject>();
  private readonly doubles: CloudObject[] = [];

  /** Everything, in the order in which it was created. */
  get objects(): readonly CloudObject[] {
    return [...this.byKey.values(), ...this.doubles];
  }

  /** Objects that were created though the very same was there already. */
  get createdTwice(): readonly CloudObject[] {
    return this.doubles;
  }

  /** What was created for a resource and is still there. */
  of(urn: string): readonly CloudObject[] {
    return this.objects.filter((object) => object.urn === urn);
  }

  has(urn: string, id: string): boolean {
    return this.byKey.has(keyOf(urn, id));
  }

  create({ urn, type }: ResourceRequest, { id, outputs, simulated }: Created): void {
    const key = keyOf(urn, id);
    const object = { urn, type, id, outputs, simulated };
    if (this.byKey.has(key)) this.doubles.push(object);
    else this.byKey.set(key, object);
  }

  update({ urn }: ResourceRequest, { id, outputs, simulated }: Created): void {
    const key = keyOf(urn, id);
    const object = this.byKey.get(key);
    if (object !== undefined) this.byKey.set(key, { ...object, outputs, simulated });
  }

  /** Has what another list of resources adds, and lacks what it lacks. */
  follow(before: readonly CloudObject[], after: readonly CloudObject[]): void {
    const keys = new Set(after.map(({ urn, id }) => keyOf(urn, id)));
    for (const { urn, id } of before) if (!keys.has(keyOf(urn, id))) this.delete(urn, id);
    const known = new Set(before.map(({ urn, id }) => keyOf(urn, id)));
    for (const { urn, type, id, outputs, simulated } of after) {
      const key = keyOf(urn, id);
      if (!known.has(key)) this.byKey.set(key, { urn, type, id, outputs, simulated });
    }
  }

  /** Deleting what is not there is no error: providers take it for done. */
  delete(urn: string, id: string): void {
    this.byKey.delete(keyOf(urn, id));
  }
}

const keyOf = (urn: string, id: string) => JSON.stringify([urn, id]);

/** A cloud that keeps its inventory. */
export function inventoriedCloud(cloud: Cloud, inventory: Inventory): Cloud {
  return {
    ...cloud,
    async create(request) {
      const created = await cloud.create(request);
      inventory.create(request, created);
      return created;
    },
    async update(request) {
      const updated = await cloud.update(request);
      inventory.update(request, updated);
      return updated;
    },
    async delete(request) {
      await cloud.delete(request);
      inventory.delete(request.urn, request.old.id);
    },
  };
}
