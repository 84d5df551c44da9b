import { parseGroup, type KubernetesObject } from "../objects/kubernetes-object";
import { isNotFound } from "./api-error";
import type { ApiResponse, KubernetesClient } from "./client";
import { getText } from "./field";
import { ServedKinds } from "./served-kinds";

/** Owner of the fields that the testbed sets. */
export const fieldManager = "eks-platform-testbed";

/** The server does not serve a kind. */
export class UnservedKindError extends Error {
  constructor(
    readonly apiVersion: string,
    readonly kind: string,

    /** True if a definition could add the kind: its group is not one of Kubernetes' own and has no other kind. */
    readonly isCustom: boolean,
  ) {
    super(`the server has no kind "${kind}" in ${apiVersion}`);
  }
}

/** `"dry"` validates in full and changes nothing. */
export type WriteMode = "dry" | "real";

/** The objects of a cluster. */
export class ClusterObjects {
  readonly kinds: ServedKinds;

  constructor(readonly client: KubernetesClient) {
    this.kinds = new ServedKinds(client);
  }

  /**
   * Creates an object.
   *
   * @throws {ApiError} also if one of that name exists
   */
  async create(object: KubernetesObject, write: WriteMode): Promise<ApiResponse> {
    const path = await this.resolveCollection(object);
    return this.client.send({ method: "POST", path, query: createQuery(write), body: object });
  }

  /** Applies an object, as `kubectl apply --server-side` does. */
  async apply(object: KubernetesObject, write: WriteMode): Promise<ApiResponse> {
    return this.client.send({
      method: "PATCH",
      path: await this.resolvePath(object),
      query: { ...createQuery(write), force: "true" },
      body: object,
      contentType: "application/apply-patch+yaml",
    });
  }

  /** Replaces an object. */
  async replace(object: KubernetesObject): Promise<void> {
    const resourceVersion = getText(await this.read(object), "metadata", "resourceVersion");
    await this.client.send({
      method: "PUT",
      path: await this.resolvePath(object),
      query: createQuery("real"),
      body: { ...object, metadata: { ...object.metadata, resourceVersion } },
    });
  }

  /** Patches some fields of an object or of its status. */
  async patch(object: KubernetesObject, change: unknown, part?: "status"): Promise<ApiResponse> {
    return this.client.send({
      method: "PATCH",
      path: (await this.resolvePath(object)) + (part === undefined ? "" : `/${part}`),
      query: { fieldManager },
      body: change,
      contentType: "application/merge-patch+json",
    });
  }

  /** Reads an object; `undefined` if it does not exist. */
  async read(object: KubernetesObject): Promise<unknown> {
    try {
      return await this.client.get(await this.resolvePath(object));
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  }

  /** True if an object exists at a path. */
  async exists(path: string): Promise<boolean> {
    try {
      // The metadata suffices: a definition has a megabyte.
      await this.client.get(path, { accept: "application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1" });
      return true;
    } catch (error) {
      if (isNotFound(error)) return false;
      throw error;
    }
  }

  /**
   * Deletes an object and its dependents. A missing object is no error.
   *
   * @param graceSeconds how long a pod may take to end; the default is that of the pod
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
   * Resolves the path of an object.
   *
   * @throws {UnservedKindError} if the server does not serve its kind
   */
  async resolvePath(object: KubernetesObject): Promise<string> {
    return `${await this.resolveCollection(object)}/${encodeURIComponent(object.metadata.name ?? "")}`;
  }

  private async resolveCollection({ apiVersion, kind, metadata }: KubernetesObject): Promise<string> {
    const served = await this.kinds.find(apiVersion, kind);
    if (served === undefined) throw await this.createUnservedError(apiVersion, kind);
    const path = served.namespaced
      ? `/namespaces/${encodeURIComponent(metadata.namespace ?? "default")}`
      : "";
    return `${served.root}${path}/${served.plural}`;
  }

  private async createUnservedError(apiVersion: string, kind: string): Promise<UnservedKindError> {
    const group = parseGroup(apiVersion);
    // The group of a definition has a dot. Groups without one are Kubernetes' own.
    const isCustom = group.includes(".") && !(await this.kinds.listGroups()).has(group);
    return new UnservedKindError(apiVersion, kind, isCustom);
  }
}

function createQuery(write: WriteMode): Record<string, string> {
  return { fieldManager, fieldValidation: "Strict", ...(write === "dry" ? { dryRun: "All" } : {}) };
}
