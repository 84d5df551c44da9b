import assert from "node:assert/strict";
import { stages } from "../lifecycle/observation";
import { furtherSdkSubjects, stageSets } from "./coverage";
import { listSubjects } from "./subject";

describe("the coverage of the conformance", () => {
  it("has sets of stages in the order of a lifecycle", () => {
    for (const [name, set] of Object.entries(stageSets)) {
      assert.deepEqual(
        set,
        stages.filter((stage) => set.some((other) => other === stage)),
        name,
      );
    }
  });

  it("names existing subjects for further SDKs, an environment and a program at least", () => {
    const kinds = new Map(listSubjects().map(({ name, kind }) => [name, kind]));
    const named = furtherSdkSubjects.map((name) => kinds.get(name));
    assert.ok(!named.includes(undefined), String(furtherSdkSubjects));
    assert.ok(named.includes("environment") && named.includes("program"));
  });
});
