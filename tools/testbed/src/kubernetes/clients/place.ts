import { existsSync } from "node:fs";
import { join } from "node:path";
import { onPath, workspaceFolder } from "../../counterparts/place";
import { type Client, layer } from "./layer";

/** Where a client is unpacked to: an ignored folder keyed by the version of its package. */
export function clientPlace(client: Client): string {
  const folder = `${layer.package.slice(layer.package.indexOf("/") + 1)}-${layer.version}`;
  return join(workspaceFolder, ".platform/testbed", folder, client);
}

/** A client: the one that we pin comes before one that happens to be on PATH, which may be of any age. */
export function locateClient(client: Client): string | undefined {
  return existsSync(clientPlace(client)) ? clientPlace(client) : onPath(client);
}
