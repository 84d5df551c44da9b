import { PreviewError } from "../../errors/preview-error";
import { omit } from "../../model/omit";
import type { EngineRequest } from "../../monitor/engine-request";
import { nameOf, stackType } from "../../protocol/urn";
import type { ConfigSettings } from "../../run/project/settings";
import { update } from "../../run/update";
import { memoryStore } from "../../state/memory-store";
import { emptySnapshot, type Snapshot } from "../../state/snapshot";
import type { ManyRehearsalsRequest } from "../rehearsal-request";
import type { ResourceTimes } from "../simulated-time";
import { type Recording, createRecording } from "./recording";

/** Everything that it takes to rehearse a stack repeatedly without its program. It can be sent to another thread. */
export interface RehearsalRecording {
  readonly recording: Recording;

  /** The requests of the program with changed settings; absent if there are none. */
  readonly changed?: Recording;

  /** How long calls take, by URN. */
  readonly times: Readonly<Record<string, ResourceTimes>>;
}

/**
 * Records the program: it runs once, and once more with changed settings if there are any.
 *
 * @throws PreviewError if the program fails without a fault
 */
export async function recordRehearsal(request: ManyRehearsalsRequest): Promise<RehearsalRecording> {
  const { change, timesOf } = request;
  const { recording, state } = await record(request);
  const changed = change && (await record(request, state, change)).recording;
  return {
    recording,
    ...(changed === undefined ? {} : { changed }),
    times: Object.fromEntries(state.resources.map(({ urn, type, inputs }) => [urn, timesOf(type, inputs)])),
  };
}

async function record(
  request: ManyRehearsalsRequest,
  before: Snapshot = emptySnapshot,
  settings: ConfigSettings = {},
): Promise<{ readonly recording: Recording; readonly state: Snapshot }> {
  const requests: EngineRequest[] = [];
  const { succeeded, plan, state } = await update({
    ...omit(request, "faults", "runs", "timesOf", "threads", "onRehearsal", "seed", "change"),
    policyPacks: [],
    settings,
    states: () => memoryStore(before),
    onRequest: (each) => requests.push(each),
  });
  if (!succeeded) {
    const reasons = plan.diagnostics
      .filter(({ severity }) => severity === "error")
      .map(({ urn, message }) => `  - ${urn === undefined ? "" : `${nameOf(urn)}: `}${message}`);
    throw new PreviewError(`${request.stack} fails though nothing goes wrong:\n${reasons.join("\n")}`);
  }
  const stack = state.resources.find(({ type }) => type === stackType);
  return { recording: createRecording(requests, stack?.urn ?? "", state.resources), state };
}
