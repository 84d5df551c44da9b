import type { RecordedResource } from "../../model/recorded-resource";
import type { ValueMap } from "../../model/values";
import type { EngineRequest } from "../../monitor/engine-request";

/** A recorded run of a program, which can be replayed without the program. */
export interface Recording {
  /** In order of arrival. */
  readonly requests: readonly EngineRequest[];
  readonly stackUrn: string;

  /** Ids and outputs that the program got, by URN: later requests contain parts of them. */
  readonly given: ReadonlyMap<string, { readonly id: string; readonly outputs: ValueMap }>;
}

/**
 * Creates the record of a run.
 *
 * @param resources the resources after the run
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
