import type { Operation } from "@eks-platform/plan";
import { ResourceInitError, UnknownOutcomeError } from "../../model/provider-error";
import type { RecordedResource } from "../../model/recorded-resource";
import { toRecordedResource, type Registration } from "../../model/registration";
import type { StepResult } from "../../state/journal/journal";
import type { OperationKind } from "../../state/snapshot";
import { markSecretOutputs } from "../secrets/mark-secrets";
import type { Operations } from "../run-context";

/** A step that calls a provider. */
export interface StepOperation {
  readonly op: Operation;
  readonly kind: OperationKind;

  /** The resource in its desired state; for a deletion, the existing one. */
  readonly resource: Registration;

  /** The record that the resource replaces, or has. */
  readonly old?: RecordedResource;

  /** The change of the state when the operation is done. */
  readonly stateChangeOf: (done: RecordedResource) => StepResult;
}

/**
 * Calls a provider. The journal records the operation before, and its result after: if the run ends in between, the
 * next one knows that the result is unknown. A partially created resource becomes part of the state.
 */
export async function runOperation(
  context: Operations,
  { op, kind, resource, old, stateChangeOf }: StepOperation,
  work: () => Promise<Registration>,
): Promise<Registration> {
  const { journal, options } = context;
  const tell = (phase: "begun" | "done" | "failed") => options.onStep?.({ phase, op, urn: resource.urn });
  const record = (made: Registration, reasons: readonly string[] = []) =>
    stateChangeOf({ ...toRecordedResource(made, reasons), passthrough: old?.passthrough ?? {} });

  tell("begun");
  const operation = await journal?.begin(kind, toRecordedResource(resource));
  try {
    const done = markSecretOutputs(await work());
    await journal?.end(operation, record(done));
    tell("done");
    return done;
  } catch (error) {
    tell("failed");
    if (error instanceof UnknownOutcomeError) throw error;
    const partial =
      error instanceof ResourceInitError
        ? record(markSecretOutputs({ ...resource, ...error.resource }), error.reasons)
        : {};
    await journal?.end(operation, partial);
    throw error;
  }
}
