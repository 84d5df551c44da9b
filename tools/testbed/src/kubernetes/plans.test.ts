import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { planDocument } from "@eks-platform/plan";
import { createPlan } from "./objects/plan.test.support";
import { readPlans } from "./plans";

describe("readPlans", () => {
  it("reads the output of the platform's preview", () => {
    const folder = mkdtempSync(join(tmpdir(), "testbed-plan-"));
    try {
      const file = join(folder, "plan.json");
      writeFileSync(file, JSON.stringify(planDocument([createPlan()])));
      assert.deepEqual(
        readPlans(file).environments.map(({ name }) => name),
        ["dev"],
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
