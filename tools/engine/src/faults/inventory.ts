import type { Provider } from "../model/provider";
import type { ResourceResult, ResourceRequest } from "../model/provider-request";
import type { ValueMap } from "../model/values";

/** Something that exists in the simulated clouds, whoever knows of it. */
export interface CloudResource {
  readonly urn: string;
  readonly type: string;
  readonly id: string;
  readonly outputs: ValueMap;

  /** Names of outputs whose values are invented. */
  readonly simulated: readonly string[];
}

/** What exists in the simulated clouds. It outlives runs, whatever these know or forget. */
export class Inventory {
  private readonly byKey = new Map<string, CloudResource>();
  private readonly duplicates: CloudResource[] = [];

  /** Everything, in the order in which it was created. */
  get resources(): readonly CloudResource[] {
    return [...this.byKey.values(), ...this.duplicates];
  }

  /** Objects that were created though the very same was there already. */
  get createdTwice(): readonly CloudResource[] {
    return this.duplicates;
  }

  /** What was created for a resource and is still there. */
  resourcesOf(urn: string): readonly CloudResource[] {
    return this.resources.filter((object) => object.urn === urn);
  }

  has(urn: string, id: string): boolean {
    return this.byKey.has(keyOf(urn, id));
  }

  create({ urn, type }: ResourceRequest, { id, outputs, simulated }: ResourceResult): void {
    const key = keyOf(urn, id);
    const object = { urn, type, id, outputs, simulated };
    if (this.byKey.has(key)) this.duplicates.push(object);
    else this.byKey.set(key, object);
  }

  update({ urn }: ResourceRequest, { id, outputs, simulated }: ResourceResult): void {
    const key = keyOf(urn, id);
    const object = this.byKey.get(key);
    if (object !== undefined) this.byKey.set(key, { ...object, outputs, simulated });
  }

  /** Has what another list of resources adds, and lacks what it lacks. */
  applyStateChange(before: readonly CloudResource[], after: readonly CloudResource[]): void {
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
export function withInventory(provider: Provider, inventory: Inventory): Provider {
  return {
    ...provider,
    async create(request) {
      const created = await provider.create(request);
      inventory.create(request, created);
      return created;
    },
    async update(request) {
      const updated = await provider.update(request);
      inventory.update(request, updated);
      return updated;
    },
    async delete(request) {
      await provider.delete(request);
      inventory.delete(request.urn, request.old.id);
    },
  };
}
