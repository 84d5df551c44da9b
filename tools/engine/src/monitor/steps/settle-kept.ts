import type { StepResult } from "../../state/journal";
import { recordedState } from "../../state/resource-state";
import type { RecordedResource } from "../../state/recorded-resource";

/** What a step leaves that has only looked at a resource: nothing new, if all of it is as the state has it. */
export function settleKept(now: RecordedResource, old: RecordedResource): StepResult {
  const adds = { ...now, unread: old.unread };
  const isSame = now.formerUrn === undefined && textOf(adds) === textOf(old);
  return isSame ? { keeps: old } : { adds, removes: old };
}

const textOf = (resource: RecordedResource) => JSON.stringify(recordedState(resource, "plaintext"));
