import type { Operation } from "@eks-platform/plan";
import { UnfinishedResource } from "../../clouds/cloud";
import { UnknownOutcome } from "../../faults/unknown-outcome";
import type { StepResult } from "../../state/journal";
import { type RecordedResource, recorded } from "../../state/recorded-resource";
import type { OperationKind } from "../../state/snapshot";
import type { Registration } from "../registration";
import { markSecrets } from "../secrets";
import type { Session } from "../session";

/** A step that asks a cloud for something. */
export interface Undertaking {
  readonly op: Operation;
  readonly kind: OperationKind;

  /** The resource as it is to be; of a deletion, as it was. */
  readonly resource: Registration;

  /** The resource of the state whose place it takes, or which it is. */
  readonly old?: RecordedResource;

  /** What of the state changes when it is done. */
  readonly settles: (done: RecordedResource) => StepResult;
}

/**
 * Asks a cloud for something. That it is asked is written down before, and what it answered after: should the run end in
 * between, the next one knows that it cannot know. What was made in part is part of the state.
 */
export async function operate(
  session: Session,
  { op, kind, resource, old, settles }: Undertaking,
  work: () => Promise<Registration>,
): Promise<Registration> {
  const { journal, options } = session;
  const tell = (phase: "begun" | "done" | "failed") => options.onStep?.({ phase, op, urn: resource.urn });
  const record = (made: Registration, reasons: readonly string[] = []) =>
    settles({ ...recorded(made, reasons), unread: old?.unread ?? {} });

  tell("begun");
  const operation = await journal?.begin(kind, recorded(resource));
  try {
    const done = markSecrets(session, await work());
    await journal?.end(operation, record(done));
    tell("done");
    return done;
  } catch (error) {
    tell("failed");
    if (error instanceof UnknownOutcome) throw error;
    const partial =
      error instanceof UnfinishedResource
        ? record(markSecrets(session, { ...resource, ...error.resource }), error.reasons)
        : {};
    await journal?.end(operation, partial);
    throw error;
  }
}
