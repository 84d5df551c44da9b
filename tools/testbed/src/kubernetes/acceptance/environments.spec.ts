import assert from "node:assert/strict";
import type { PlanDocument } from "@eks-platform/plan";
import type { ValidationCluster } from "../cluster/validation-cluster";
import { validatePlan } from "../validation";
import { previewEnvironments } from "../plans";
import { formatSection } from "../report/section-lines";
import { openSharedCluster } from "./shared-cluster";

describe("our environments", () => {
  let cluster: ValidationCluster;
  let document: PlanDocument;

  before(async function () {
    cluster = await openSharedCluster(this);
    document = await previewEnvironments();
  });

  for (const name of ["dev", "staging", "prod"]) {
    it(`plan nothing that the API server rejects or cannot validate, in ${name}`, async () => {
      const plan = document.environments.find((environment) => environment.name === name);
      assert.ok(plan, `there is no plan of ${name}`);
      const section = await validatePlan(plan, cluster);
      const accepted = section.results.filter(({ status }) => status === "accepted");
      assert.ok(accepted.length > 0);
      // After its first line a section has only what needs attention.
      assert.deepEqual(formatSection(section).slice(1), []);
    });
  }
});
