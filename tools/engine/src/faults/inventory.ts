import type { Provider } from "../model/provider";
import type { ResourceResult, ResourceRequest } from "../model/provider-request";
import type { ValueMap } from "../model/values";

/** A resource in the simulated cloud, whether or not a state has it. */
export interface CloudResource {
  readonly urn: string;
  readonly type: string;
  readonly id: string;
  readonly outputs: ValueMap;

  /** Names of outputs whose values are invented. */
  readonly simulated: readonly string[];
}

/** The resources in the simulated cloud. They outlive runs, and do not depend on what these record. */
export class Inventory {
  private readonly byKey = new Map<string, CloudResource>();
  private readonly duplicates: CloudResource[] = [];

  /** Everything, in order of creation. */
  get resources(): readonly CloudResource[] {
    return [...this.byKey.values(), ...this.duplicates];
  }

  /** Resources that were created although the same one existed. */
  get createdTwice(): readonly CloudResource[] {
    return this.duplicates;
  }

  /** The existing resources of a URN. */
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

  /** Applies the difference between two lists of resources. */
  applyStateChange(before: readonly CloudResource[], after: readonly CloudResource[]): void {
    const keys = new Set(after.map(({ urn, id }) => keyOf(urn, id)));
    for (const { urn, id } of before) if (!keys.has(keyOf(urn, id))) this.delete(urn, id);
    const known = new Set(before.map(({ urn, id }) => keyOf(urn, id)));
    for (const { urn, type, id, outputs, simulated } of after) {
      const key = keyOf(urn, id);
      if (!known.has(key)) this.byKey.set(key, { urn, type, id, outputs, simulated });
    }
  }

  /** Deleting a missing resource is not an error: providers accept it. */
  delete(urn: string, id: string): void {
    this.byKey.delete(keyOf(urn, id));
  }
}

const keyOf = (urn: string, id: string) => JSON.stringify([urn, id]);

/** Wraps a provider that records its resources in an inventory. */
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
