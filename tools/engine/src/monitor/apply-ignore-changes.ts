import { ignoreChanges } from "../difference/ignore-changes";
import type { Registration } from "./registration";
import type { Session } from "./session";

/** Sets inputs back to what the state has, where their changes are to be ignored. */
export function applyIgnoreChanges({ log }: Session, resource: Registration): Registration {
  const { old, inputs, options, urn } = resource;
  if (old === undefined || old.external || options.ignoreChanges.length === 0) return resource;
  const restored = ignoreChanges(inputs, old.inputs, options.ignoreChanges);
  if (restored.unmatchedPaths.length > 0) {
    const paths = restored.unmatchedPaths.join(", ");
    log.report("info", `cannot ignore changes in added or removed elements of the path: "${paths}"`, urn);
  }
  return { ...resource, inputs: restored.inputs };
}
