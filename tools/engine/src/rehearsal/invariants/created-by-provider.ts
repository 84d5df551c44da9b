import type { RecordedResource } from "../../model/recorded-resource";
import { isProviderType, packageOf } from "../../protocol/urn";

/**
 * True if a resource of a state is to be found in a cloud because a run has created it: not for components, providers,
 * what the engine itself serves, and what was there before.
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
