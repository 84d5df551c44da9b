import { existsSync } from "node:fs";
import { join } from "node:path";
import { findOnPath, workspaceFolder } from "../../counterparts/locations";
import { type Client, clientPackage } from "./client-package";

/** Resolves the path that a client is unpacked to: an ignored folder keyed by the version of its package. */
export function resolveClientPath(client: Client): string {
  const folder = `${clientPackage.package.slice(clientPackage.package.indexOf("/") + 1)}-${clientPackage.version}`;
  return join(workspaceFolder, ".platform/testbed", folder, client);
}

/** Finds a client: the pinned one takes precedence over one on PATH, which may have any version. */
export function locateClient(client: Client): string | undefined {
  return existsSync(resolveClientPath(client)) ? resolveClientPath(client) : findOnPath(client);
}
