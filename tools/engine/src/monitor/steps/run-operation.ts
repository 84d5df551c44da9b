import type { Operation } from "@eks-platform/plan";
import { ResourceInitError, UnknownOutcomeError } from "../../model/provider-error";
import type { RecordedResource } from "../../model/recorded-resource";
import { toRecordedResource, type Registration } from "../../model/registration";
import type { StepResult } from "../../state/journal/journal";
import type { OperationKind } from "../../state/snapshot";
import { markSecretOutputs } from "../secrets/mark-secrets";
import type { Session } from "../session";

/** A step that asks a cloud for something. */
export interface StepOperation {
  readonly op: Operation;
  readonly kind: OperationKind;

  /** The resource as it is to be; of a deletion, as it was. */
  readonly resource: Registration;

  /** The resource of the state whose place it takes, or which it is. */
  readonly old?: RecordedResource;

  /** What of the state changes when it is done. */
  readonly stateChangeOf: (done: RecordedResource) => StepResult;
}

/**
 * Asks a cloud for something. That it is asked is written down before, and what it answered after: should the run end in
 * between, the next one knows that it cannot know. What was made in part is part of the state.
 */
export async function runOperation(
  session: Session,
  { op, kind, resource, old, stateChangeOf }: StepOperation,
  work: () => Promise<Registration>,
): Promise<Registration> {
  const { journal, options } = session;
  const tell = (phase: "begun" | "done" | "failed") => options.onStep?.({ phase, op, urn: resource.urn });
  const record = (made: Registration, reasons: readonly string[] = []) =>
    stateChangeOf({ ...toRecordedResource(made, reasons), passthrough: old?.passthrough ?? {} });

  tell("begun");
  const operation = await journal?.begin(kind, toRecordedResource(resource));
  try {
    const done = markSecretOutputs(session, await work());
    await journal?.end(operation, record(done));
    tell("done");
    return done;
  } catch (error) {
    tell("failed");
    if (error instanceof UnknownOutcomeError) throw error;
    const partial =
      error instanceof ResourceInitError
        ? record(markSecretOutputs(session, { ...resource, ...error.resource }), error.reasons)
        : {};
    await journal?.end(operation, partial);
    throw error;
  }
}
