import type { RecordedResource } from "../../model/recorded-resource";
import type { ValueMap } from "../../model/values";
import type { EngineRequest } from "../../monitor/engine-request";

/** A run of a program, kept so that it can be replayed without the program. */
export interface Recording {
  /** In the order in which they came. */
  readonly requests: readonly EngineRequest[];
  readonly stackUrn: string;

  /** Ids and outputs that the program was given, by URN: later requests hold parts of them. */
  readonly given: ReadonlyMap<string, { readonly id: string; readonly outputs: ValueMap }>;
}

/**
 * What is kept of a run.
 *
 * @param resources those that it has left
 */
export function createRecording(
  requests: readonly EngineRequest[],
  stackUrn: string,
  resources: readonly Pick<RecordedResource, "urn" | "id" | "outputs">[],
): Recording {
  return {
    requests,
    stackUrn,
    given: new Map(resources.map(({ urn, id, outputs }) => [urn, { id, outputs }])),
  };
}
