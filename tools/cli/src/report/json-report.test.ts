import assert from "node:assert/strict";
import { planDocument } from "@eks-platform/plan";
import { sampleOutcome, samplePlan, samplePolicies, sampleResult, sampleSteps } from "../testing/sample-plan";
import { jsonReport } from "./json-report";

describe("jsonReport", () => {
  const outcomes = [
    sampleOutcome(samplePlan(sampleSteps)),
    sampleOutcome(samplePlan([], { name: "two\nlines" })),
    sampleOutcome(samplePlan(sampleSteps, { policies: samplePolicies(sampleResult()) })),
  ];

  for (const count of [0, 1, 3]) {
    it(`writes the document of ${count} as a whole`, () => {
      const some = outcomes.slice(0, count);
      const report = jsonReport();
      const text = [...some.map((outcome) => report.environment(outcome)), report.end()].join("");
      assert.equal(text, `${JSON.stringify(planDocument(some.map(({ plan }) => plan)), null, 2)}\n`);
    });
  }
});
