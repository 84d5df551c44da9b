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

/** The kinds that a server serves. Versions that it has are asked for once. */
export class ServedKinds {
  readonly #versions = new Map<string, Promise<ReadonlyMap<string, ServedKind>>>();

  constructor(readonly client: KubernetesClient) {}

  /** How the server serves a kind; `undefined` if it does not. */
  async find(apiVersion: string, kind: string): Promise<ServedKind | undefined> {
    const known = this.#versions.get(apiVersion) ?? this.#discover(apiVersion);
    this.#versions.set(apiVersion, known);
    const served = (await known).get(kind);
    // A definition may come any time, so only what was found is remembered.
    if (served === undefined) this.#versions.delete(apiVersion);
    return served;
  }

  /** The groups that the server serves, without the core's. */
  async listGroups(): Promise<ReadonlySet<string>> {
    return new Set(getList(await this.client.get("/apis"), "groups").map((group) => getText(group, "name")));
  }

  async #discover(apiVersion: string): Promise<ReadonlyMap<string, ServedKind>> {
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
        // Names with a slash are parts of a resource, such as `deployments/scale`.
        .filter((resource) => !getText(resource, "name").includes("/"))
        .map((resource) => [
          getText(resource, "kind"),
          { root, plural: getText(resource, "name"), namespaced: getField(resource, "namespaced") === true },
        ]),
    );
  }
}
