import assert from "node:assert/strict";
import type { Step } from "@eks-platform/plan";
import type { EngineEvent } from "../harness/event-log";
import { addFinalStates, listComponentSources } from "./outcome";

const step = (type: string, custom: boolean): Step => {
  const urn = `urn:pulumi:dev::shop::${type}::x`;
  return { op: "create", urn, newState: { urn, type, custom }, detailedDiff: null };
};
const packages = ["eks", "aws", "awsx"].map((name) => ({ name, version: "v4.3.0" }));

describe("listComponentSources", () => {
  const steps = [step("shop:index:Box", false), step("eks:index:Cluster", false), step("awsx:a:B", true)];

  it("names the plugin of each package that has components in the plan", () => {
    assert.deepEqual(listComponentSources(steps, packages, "real"), [
      { package: "eks", builtBy: "plugin", version: "4.3.0" },
    ]);
  });

  it("names our model where the providers are simulated", () => {
    assert.deepEqual(listComponentSources(steps, packages, "simulated"), [
      { package: "eks", builtBy: "model" },
    ]);
  });

  it("omits packages whose components the program builds itself", () => {
    assert.deepEqual(listComponentSources([step("aws:x:Y", false)], packages, "real"), []);
  });
});

describe("addFinalStates", () => {
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
