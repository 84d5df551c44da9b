import { isDeepStrictEqual } from "node:util";
import type { RecordedResource } from "../../model/recorded-resource";
import { recordedState } from "../../state/deployment/resource-state";
import type { StepResult } from "../../state/journal/journal";

/** The result of a step that has not changed a resource: the old record stays if nothing differs. */
export function keepOrUpdate(now: RecordedResource, old: RecordedResource): StepResult {
  const adds = { ...now, passthrough: old.passthrough };
  const isSame =
    now.formerUrn === undefined && (isDeepStrictEqual(adds, old) || textOf(adds) === textOf(old));
  return isSame ? { keeps: old } : { adds, removes: old };
}

/** Differences in memory only, such as the order of a set, disappear in the written form. */
const textOf = (resource: RecordedResource) => JSON.stringify(recordedState(resource, "plaintext"));
