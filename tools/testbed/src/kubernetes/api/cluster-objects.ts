import { parseGroup, type KubernetesObject } from "../objects/kubernetes-object";
import { isNotFound } from "./api-error";
import type { ApiResponse, KubernetesClient } from "./client";
import { getText } from "./field";
import { ServedKinds } from "./served-kinds";

/** Who the server remembers as the owner of the fields that we set. */
export const fieldManager = "eks-platform-testbed";

/** A kind that the server does not serve. */
export class UnservedKindError extends Error {
  constructor(
    readonly apiVersion: string,
    readonly kind: string,

    /** True if a definition could bring the kind: its group is none of Kubernetes' own, and nobody serves it. */
    readonly isCustom: boolean,
  ) {
    super(`the server has no kind "${kind}" in ${apiVersion}`);
  }
}

/** How a write is meant: `"dry"` is judged in full and changes nothing. */
export type WriteMode = "dry" | "real";

/** The objects of a cluster. */
export class ClusterObjects {
  readonly kinds: ServedKinds;

  constructor(readonly client: KubernetesClient) {
    this.kinds = new ServedKinds(client);
  }

  /**
   * Makes an object.
   *
   * @throws {ApiError} also if there is one of that name
   */
  async create(object: KubernetesObject, write: WriteMode): Promise<ApiResponse> {
    const path = await this.#resolveCollection(object);
    return this.client.send({ method: "POST", path, query: createQuery(write), body: object });
  }

  /** Makes an object, or brings the one of its name to what the manifest says, as `kubectl apply --server-side`. */
  async apply(object: KubernetesObject, write: WriteMode): Promise<ApiResponse> {
    return this.client.send({
      method: "PATCH",
      path: await this.resolvePath(object),
      query: { ...createQuery(write), force: "true" },
      body: object,
      contentType: "application/apply-patch+yaml",
    });
  }

  /** Brings an object to what the manifest says, and nothing else. */
  async replace(object: KubernetesObject): Promise<void> {
    const resourceVersion = getText(await this.read(object), "metadata", "resourceVersion");
    await this.client.send({
      method: "PUT",
      path: await this.resolvePath(object),
      query: createQuery("real"),
      body: { ...object, metadata: { ...object.metadata, resourceVersion } },
    });
  }

  /** Changes some fields, of the object or of a part such as `status`. */
  async patch(object: KubernetesObject, change: unknown, part?: "status"): Promise<ApiResponse> {
    return this.client.send({
      method: "PATCH",
      path: (await this.resolvePath(object)) + (part === undefined ? "" : `/${part}`),
      query: { fieldManager },
      body: change,
      contentType: "application/merge-patch+json",
    });
  }

  /** The object as the server has it; `undefined` if it has none. */
  async read(object: KubernetesObject): Promise<unknown> {
    try {
      return await this.client.get(await this.resolvePath(object));
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  }

  /** True if there is an object at a path. */
  async exists(path: string): Promise<boolean> {
    try {
      // Who it is suffices: a definition is a megabyte.
      await this.client.get(path, { accept: "application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1" });
      return true;
    } catch (error) {
      if (isNotFound(error)) return false;
      throw error;
    }
  }

  /**
   * Removes an object, and what it owns; one that is gone already is no error.
   *
   * @param graceSeconds how long a pod is given to end
   * (default: as long as the pod itself says)
   */
  async remove(object: KubernetesObject, graceSeconds?: number): Promise<void> {
    const path = await this.resolvePath(object);
    const body = {
      apiVersion: "v1",
      kind: "DeleteOptions",
      propagationPolicy: "Background",
      ...(graceSeconds === undefined ? {} : { gracePeriodSeconds: graceSeconds }),
    };
    await this.client.send({ method: "DELETE", path, body }).catch((error: unknown) => {
      if (!isNotFound(error)) throw error;
    });
  }

  /**
   * Path of an object.
   *
   * @throws {UnservedKindError} if the server does not serve its kind
   */
  async resolvePath(object: KubernetesObject): Promise<string> {
    return `${await this.#resolveCollection(object)}/${encodeURIComponent(object.metadata.name ?? "")}`;
  }

  async #resolveCollection({ apiVersion, kind, metadata }: KubernetesObject): Promise<string> {
    const served = await this.kinds.find(apiVersion, kind);
    if (served === undefined) throw await this.#createUnservedError(apiVersion, kind);
    const path = served.namespaced
      ? `/namespaces/${encodeURIComponent(metadata.namespace ?? "default")}`
      : "";
    return `${served.root}${path}/${served.plural}`;
  }

  async #createUnservedError(apiVersion: string, kind: string): Promise<UnservedKindError> {
    const group = parseGroup(apiVersion);
    // The group of a definition has a dot; those of Kubernetes without one are never anybody else's.
    const isCustom = group.includes(".") && !(await this.kinds.listGroups()).has(group);
    return new UnservedKindError(apiVersion, kind, isCustom);
  }
}

function createQuery(write: WriteMode): Record<string, string> {
  return { fieldManager, fieldValidation: "Strict", ...(write === "dry" ? { dryRun: "All" } : {}) };
}
