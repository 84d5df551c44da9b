import type { RecordedResource } from "../../model/recorded-resource";
import { isProviderType, packageOf } from "../../protocol/urn";

/**
 * True if a resource of a state exists in a cloud because a run has created it: not for components, providers,
 * resources of the engine itself, and imported resources.
 */
export function isCreatedByProvider({ custom, external, type, options }: RecordedResource): boolean {
  return (
    custom &&
    !external &&
    !isProviderType(type) &&
    packageOf(type) !== "pulumi" &&
    options.importId === undefined
  );
}
