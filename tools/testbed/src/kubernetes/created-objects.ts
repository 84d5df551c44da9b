import { isDeepStrictEqual } from "node:util";
import { isConflict } from "./api/api-error";
import type { ClusterObjects } from "./api/cluster-objects";
import type { KubernetesObject } from "./objects/kubernetes-object";
import { waitUntil } from "./wait-until";

/** Seconds until deleted objects must be gone, namespaces with their content. */
const removalSeconds = 120;

/**
 * The objects that the testbed has created in a cluster, so that it can delete them again. Objects that existed before stay as
 * they are.
 */
export class CreatedObjects {
  private readonly created = new Map<string, KubernetesObject>();
  private readonly scopes: CreatedObjects[] = [];
  private closed = false;

  constructor(readonly objects: ClusterObjects) {}

  /** Creates a scope whose objects can be deleted earlier than the others. */
  createScope(): CreatedObjects {
    const part = new CreatedObjects(this.objects);
    this.scopes.push(part);
    return part;
  }

  /** Creates an object, or replaces one that this scope has created. */
  async ensure(object: KubernetesObject): Promise<void> {
    if (this.closed) throw new Error("The run is ending: no object can be created.");
    const path = await this.objects.resolvePath(object);
    const before = this.created.get(path);
    if (isDeepStrictEqual(before, object)) return;
    if (before === undefined) {
      try {
        await this.objects.create(object, "real");
      } catch (error) {
        if (isConflict(error)) return;
        throw error;
      }
    } else {
      await this.objects.replace(object);
    }
    this.created.set(path, object);
  }

  /** Deletes the created objects in reverse order, and waits until they are gone. */
  async removeAll(): Promise<void> {
    this.closed = true;
    for (const part of this.scopes) await part.removeAll();
    const created = [...this.created].toReversed();
    this.created.clear();
    for (const [, object] of created) await this.objects.remove(object);
    let left = created.map(([path]) => path);
    await waitUntil("the created objects are gone", removalSeconds, async () => {
      const there = await Promise.all(left.map((path) => this.objects.exists(path)));
      left = left.filter((_, index) => there[index]);
      return left.length === 0;
    });
  }
}
