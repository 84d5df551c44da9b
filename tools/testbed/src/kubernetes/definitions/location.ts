import { createHash } from "node:crypto";
import { join } from "node:path";
import { workspaceFolder } from "../../counterparts/locations";
import { definitionSources } from "./sources";

/** Where definitions are gathered: an ignored folder keyed by what pins them. */
export function resolveDefinitionsFolder(): string {
  const key = createHash("sha256").update(JSON.stringify(definitionSources)).digest("hex").slice(0, 16);
  return join(workspaceFolder, ".platform/testbed", `definitions-${key}`);
}
