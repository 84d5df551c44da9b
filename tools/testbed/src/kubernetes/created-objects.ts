import { isDeepStrictEqual } from "node:util";
import { isConflict } from "./api/api-error";
import type { ClusterObjects } from "./api/cluster-objects";
import type { KubernetesObject } from "./objects/kubernetes-object";
import { waitUntil } from "./wait-until";

/** Seconds that the objects may take to go, namespaces with all that is in them. */
const removalSeconds = 120;

/**
 * What we made in a cluster for real, so that the cluster can be left as it was found. What was there before us stays
 * as it is.
 */
export class CreatedObjects {
  readonly #created = new Map<string, KubernetesObject>();
  readonly #scopes: CreatedObjects[] = [];
  #closed = false;

  constructor(readonly objects: ClusterObjects) {}

  /** A part of it that may be undone by itself, and is undone with the whole at the latest. */
  createScope(): CreatedObjects {
    const part = new CreatedObjects(this.objects);
    this.#scopes.push(part);
    return part;
  }

  /** Makes an object, or changes one that we made before. */
  async ensure(object: KubernetesObject): Promise<void> {
    if (this.#closed) throw new Error("The run is being ended: nothing is made any more.");
    const path = await this.objects.resolvePath(object);
    const before = this.#created.get(path);
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
    this.#created.set(path, object);
  }

  /** Removes what we made, the last first, and waits until it is gone. */
  async removeAll(): Promise<void> {
    this.#closed = true;
    for (const part of this.#scopes) await part.removeAll();
    const made = [...this.#created].toReversed();
    this.#created.clear();
    for (const [, object] of made) await this.objects.remove(object);
    let left = made.map(([path]) => path);
    await waitUntil("what the tests made is gone", removalSeconds, async () => {
      const there = await Promise.all(left.map((path) => this.objects.exists(path)));
      left = left.filter((_, index) => there[index]);
      return left.length === 0;
    });
  }
}
