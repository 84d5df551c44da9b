import { ignoreChanges } from "../difference/ignore-changes";
import type { Registration } from "./registration";
import type { Session } from "./session";

/** Sets inputs back to what the state has, where their changes are to be ignored. */
export function restoreIgnored({ log }: Session, resource: Registration): Registration {
  const { old, inputs, options, urn } = resource;
  if (old === undefined || old.external || options.ignoreChanges.length === 0) return resource;
  const restored = ignoreChanges(inputs, old.inputs, options.ignoreChanges);
  if (restored.impossible.length > 0) {
    const paths = restored.impossible.join(", ");
    log.note("info", `cannot ignore changes in added or removed elements of the path: "${paths}"`, urn);
  }
  return { ...resource, inputs: restored.inputs };
}
