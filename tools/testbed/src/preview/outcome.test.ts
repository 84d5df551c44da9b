import assert from "node:assert/strict";
import type { Step } from "@eks-platform/plan";
import { listComponentSources } from "./outcome";

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
