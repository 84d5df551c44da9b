import assert from "node:assert/strict";
import type { PlanDocument } from "@eks-platform/plan";
import type { JudgingCluster } from "../cluster/judging-cluster";
import { judgePlan } from "../judge";
import { previewAll } from "../preview";
import { sectionLines } from "../report/lines";
import { judgingCluster } from "./control-plane-hooks";

describe("our environments", () => {
  let cluster: JudgingCluster;
  let document: PlanDocument;

  before(async function () {
    cluster = await judgingCluster(this);
    document = await previewAll();
  });

  for (const name of ["dev", "staging", "prod"]) {
    it(`plan nothing that the API server refuses or cannot judge, in ${name}`, async () => {
      const plan = document.environments.find((environment) => environment.name === name);
      assert.ok(plan, `there is no plan of ${name}`);
      const section = await judgePlan(plan, cluster);
      const accepted = section.verdicts.filter(({ status }) => status === "accepted");
      assert.ok(accepted.length > 0);
      // Beyond its first line a section has only what somebody has to look at.
      assert.deepEqual(sectionLines(section).slice(1), []);
    });
  }
});
