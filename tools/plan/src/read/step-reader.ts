import type { Operation, PropertyDifference, ResourceState, Step } from "../step";
import { blindSecrets } from "./blind";
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
    op: step.member("op").word(operations),
    urn: step.member("urn").urn(),
    ...step.given("provider", (part) => part.text()),
    ...step.given("oldState", readState),
    ...step.given("newState", readState),
    ...step.given("diffReasons", readTexts),
    ...step.given("replaceReasons", readTexts),
    detailedDiff: step.member("detailedDiff").absent
      ? null
      : step.member("detailedDiff").entries(readDifference),
  };
}

/**
 * Reads a resource of a deployment of version 3. What is not named here is kept as it is, unless it is null; secrets are
 * blinded, also where the file lays them open.
 */
export function readState(state: JsonPart): ResourceState {
  const given = Object.entries(blindRecord(state)).filter(([, value]) => value !== null);
  return {
    ...Object.fromEntries(given),
    urn: state.member("urn").urn(),
    custom: state.member("custom").boolean(),
    type: state.member("type").text(),
    ...state.given("id", (part) => part.text()),
    ...state.given("inputs", blindRecord),
    ...state.given("outputs", blindRecord),
    ...state.given("parent", (part) => part.urn()),
    ...state.given("dependencies", (part) => part.list((urn) => urn.urn())),
    ...state.given("provider", (part) => part.text()),
    ...state.given("propertyDependencies", (part) =>
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
    kind: difference.member("kind").word(differenceKinds),
    inputDiff: difference.member("inputDiff").boolean(),
  };
}

function readTexts(part: JsonPart): readonly string[] {
  return part.list((text) => text.text());
}

function blindRecord(part: JsonPart): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(part.record()).map(([key, value]) => [key, blindSecrets(value)]));
}
