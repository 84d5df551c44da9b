import { isNotFound } from "./api-error";
import type { KubernetesClient } from "./client";
import { getField, getList, getText } from "./field";

/** How the server serves a kind. */
export interface ServedKind {
  /** Path of its version, for example `/apis/apps/v1`. */
  readonly root: string;

  /** Name in paths, for example `deployments`. */
  readonly plural: string;

  readonly namespaced: boolean;
}

/** The kinds that a server serves. The discovery of a version is cached. */
export class ServedKinds {
  private readonly versions = new Map<string, Promise<ReadonlyMap<string, ServedKind>>>();

  constructor(readonly client: KubernetesClient) {}

  /** Finds how the server serves a kind; `undefined` if it does not. */
  async find(apiVersion: string, kind: string): Promise<ServedKind | undefined> {
    const known = this.versions.get(apiVersion) ?? this.discover(apiVersion);
    this.versions.set(apiVersion, known);
    const served = (await known).get(kind);
    // A definition may be created at any time, so only found kinds are cached.
    if (served === undefined) this.versions.delete(apiVersion);
    return served;
  }

  /** Lists the groups of the server except for the core group. */
  async listGroups(): Promise<ReadonlySet<string>> {
    return new Set(getList(await this.client.get("/apis"), "groups").map((group) => getText(group, "name")));
  }

  private async discover(apiVersion: string): Promise<ReadonlyMap<string, ServedKind>> {
    const root = apiVersion.includes("/") ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
    const resources = await this.client
      .get(root)
      .then((answer) => getList(answer, "resources"))
      .catch((error: unknown) => {
        if (isNotFound(error)) return [];
        throw error;
      });
    return new Map(
      resources
        // Names with a slash are subresources, such as `deployments/scale`.
        .filter((resource) => !getText(resource, "name").includes("/"))
        .map((resource) => [
          getText(resource, "kind"),
          { root, plural: getText(resource, "name"), namespaced: getField(resource, "namespaced") === true },
        ]),
    );
  }
}
