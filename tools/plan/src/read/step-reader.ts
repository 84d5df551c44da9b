import type { Operation, PropertyDifference, ResourceState, Step } from "../step";
import { redactSecrets } from "./redact-secrets";
import type { JsonPart } from "./json-part";

const operations: readonly [Operation, ...Operation[]] = [
  "create",
  "update",
  "delete",
  "replace",
  "create-replacement",
  "delete-replaced",
  "same",
  "read",
  "read-replacement",
  "discard",
  "discard-replaced",
  "remove-pending-replace",
  "import",
  "import-replacement",
  "refresh",
];

const differenceKinds = [
  "add",
  "add-replace",
  "delete",
  "delete-replace",
  "update",
  "update-replace",
] as const;

/** Reads a step as `pulumi preview --json` writes it. */
export function readStep(step: JsonPart): Step {
  return {
    op: step.member("op").oneOf(operations),
    urn: step.member("urn").urn(),
    ...step.optional("provider", (part) => part.string()),
    ...step.optional("oldState", readState),
    ...step.optional("newState", readState),
    ...step.optional("diffReasons", readStrings),
    ...step.optional("replaceReasons", readStrings),
    detailedDiff: step.member("detailedDiff").absent
      ? null
      : step.member("detailedDiff").entries(readDifference),
  };
}

/**
 * Reads a resource of a deployment of version 3. Other members are kept unless they are null. Secrets are redacted, also
 * where the file contains them in plain text.
 */
export function readState(state: JsonPart): ResourceState {
  const given = Object.entries(redactedRecord(state)).filter(([, value]) => value !== null);
  return {
    ...Object.fromEntries(given),
    urn: state.member("urn").urn(),
    custom: state.member("custom").boolean(),
    type: state.member("type").string(),
    ...state.optional("id", (part) => part.string()),
    ...state.optional("inputs", redactedRecord),
    ...state.optional("outputs", redactedRecord),
    ...state.optional("parent", (part) => part.urn()),
    ...state.optional("dependencies", (part) => part.list((urn) => urn.urn())),
    ...state.optional("provider", (part) => part.string()),
    ...state.optional("propertyDependencies", (part) =>
      part.entries((urns) => (urns.absent ? [] : urns.list((urn) => urn.urn()))),
    ),
  };
}

/** Reads how often each operation occurs. */
export function readChangeSummary(part: JsonPart): Readonly<Partial<Record<Operation, number>>> {
  return part.entries((count) => count.count());
}

function readDifference(difference: JsonPart): PropertyDifference {
  return {
    kind: difference.member("kind").oneOf(differenceKinds),
    inputDiff: difference.member("inputDiff").boolean(),
  };
}

function readStrings(part: JsonPart): readonly string[] {
  return part.list((text) => text.string());
}

function redactedRecord(part: JsonPart): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(part.record()).map(([key, value]) => [key, redactSecrets(value)]));
}
