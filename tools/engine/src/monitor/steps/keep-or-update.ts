import { isDeepStrictEqual } from "node:util";
import type { RecordedResource } from "../../model/recorded-resource";
import { recordedState } from "../../state/deployment/resource-state";
import type { StepResult } from "../../state/journal/journal";

/** What a step leaves that has only looked at a resource: nothing new, if all of it is as the state has it. */
export function keepOrUpdate(now: RecordedResource, old: RecordedResource): StepResult {
  const adds = { ...now, passthrough: old.passthrough };
  const isSame =
    now.formerUrn === undefined && (isDeepStrictEqual(adds, old) || textOf(adds) === textOf(old));
  return isSame ? { keeps: old } : { adds, removes: old };
}

/** What differs only in how it is held here, such as an order that does not count, is the same when it is written. */
const textOf = (resource: RecordedResource) => JSON.stringify(recordedState(resource, "plaintext"));
