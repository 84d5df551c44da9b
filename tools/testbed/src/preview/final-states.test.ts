import assert from "node:assert/strict";
import type { Step } from "@eks-platform/plan";
import type { EngineEvent } from "../harness/event-log";
import { addFinalStates } from "./final-states";

const urn = "urn:pulumi:dev::shop::aws:s3/bucket:Bucket::logs";
const type = "aws:s3/bucket:Bucket";
const step = (op: Step["op"]): Step => ({
  op,
  urn,
  newState: { urn, type, custom: true, inputs: { acl: "unchecked" } },
  detailedDiff: null,
});
const event = (id: string, outputs: Readonly<Record<string, unknown>>): EngineEvent => ({
  resOutputsEvent: {
    metadata: { op: "create", urn, old: null, new: { urn, type, id, inputs: { acl: "private" }, outputs } },
  },
});

describe("addFinalStates", () => {
  it("adds id and outputs of the last event", () => {
    const [completed] = addFinalStates([step("create")], [event("", {}), event("logs-1", { arn: "arn:x" })]);
    const { id, inputs, outputs } = completed?.newState ?? {};
    assert.deepEqual(
      { id, inputs, outputs },
      { id: "logs-1", inputs: { acl: "unchecked" }, outputs: { arn: "arn:x" } },
    );
  });

  it("takes the checked inputs of an import", () => {
    const [completed] = addFinalStates([step("import")], [event("logs-1", {})]);
    assert.deepEqual(completed?.newState?.inputs, { acl: "private" });
  });

  it("adds nothing that is unknown", () => {
    const steps = [step("create")];
    assert.deepEqual(addFinalStates(steps, [event("", {})]), steps);
    assert.deepEqual(addFinalStates(steps, []), steps);
  });
});
