import { groupOf, type KubernetesObject } from "../objects/kubernetes-object";
import { isNotFound } from "./api-error";
import type { ApiAnswer, KubernetesClient } from "./client";
import { text } from "./field";
import { ServedKinds } from "./kinds";

/** Who the server remembers as the owner of the fields that we set. */
export const fieldManager = "eks-platform-testbed";

/** A kind that the server does not serve. */
export class UnservedKind extends Error {
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
export type Write = "dry" | "real";

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
  async create(object: KubernetesObject, write: Write): Promise<ApiAnswer> {
    const path = await this.#collection(object);
    return this.client.send({ method: "POST", path, query: query(write), body: object });
  }

  /** Makes an object, or brings the one of its name to what the manifest says, as `kubectl apply --server-side`. */
  async apply(object: KubernetesObject, write: Write): Promise<ApiAnswer> {
    return this.client.send({
      method: "PATCH",
      path: await this.path(object),
      query: { ...query(write), force: "true" },
      body: object,
      contentType: "application/apply-patch+yaml",
    });
  }

  /** Brings an object to what the manifest says, and nothing else. */
  async replace(object: KubernetesObject): Promise<void> {
    const resourceVersion = text(await this.read(object), "metadata", "resourceVersion");
    await this.client.send({
      method: "PUT",
      path: await this.path(object),
      query: query("real"),
      body: { ...object, metadata: { ...object.metadata, resourceVersion } },
    });
  }

  /** Changes some fields, of the object or of a part such as `status`. */
  async patch(object: KubernetesObject, change: unknown, part?: "status"): Promise<ApiAnswer> {
    return this.client.send({
      method: "PATCH",
      path: (await this.path(object)) + (part === undefined ? "" : `/${part}`),
      query: { fieldManager },
      body: change,
      contentType: "application/merge-patch+json",
    });
  }

  /** The object as the server has it; `undefined` if it has none. */
  async read(object: KubernetesObject): Promise<unknown> {
    try {
      return await this.client.get(await this.path(object));
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  }

  /** True if there is an object at a path. */
  async isThere(path: string): Promise<boolean> {
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
    const path = await this.path(object);
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
   * @throws {UnservedKind} if the server does not serve its kind
   */
  async path(object: KubernetesObject): Promise<string> {
    return `${await this.#collection(object)}/${encodeURIComponent(object.metadata.name ?? "")}`;
  }

  async #collection({ apiVersion, kind, metadata }: KubernetesObject): Promise<string> {
    const served = await this.kinds.find(apiVersion, kind);
    if (served === undefined) throw await this.#unserved(apiVersion, kind);
    const place = served.namespaced
      ? `/namespaces/${encodeURIComponent(metadata.namespace ?? "default")}`
      : "";
    return `${served.root}${place}/${served.plural}`;
  }

  async #unserved(apiVersion: string, kind: string): Promise<UnservedKind> {
    const group = groupOf(apiVersion);
    // The group of a definition has a dot; those of Kubernetes without one are never anybody else's.
    const isCustom = group.includes(".") && !(await this.kinds.groups()).has(group);
    return new UnservedKind(apiVersion, kind, isCustom);
  }
}

function query(write: Write): Record<string, string> {
  return { fieldManager, fieldValidation: "Strict", ...(write === "dry" ? { dryRun: "All" } : {}) };
}
