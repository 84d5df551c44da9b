import assert from "node:assert/strict";
import type { AcceptedDifference } from "./accepted-differences";
import { acceptedDifferences } from "./accepted-differences";
import { plantedDefects, correctObservation } from "./planted-defects.test.support";
import { compareStage, findUnusedAcceptances } from "./stage-comparison";

const compared = (
  embedded: typeof correctObservation,
  rows: readonly AcceptedDifference[] = acceptedDifferences,
) => compareStage("shop", "preview parity", { embedded, real: correctObservation }, rows);

describe("comparisonOf", () => {
  it("finds no difference in a correct engine", () => {
    const { differences, resources, policies } = compared(correctObservation);
    assert.deepEqual({ differences, resources, policies }, { differences: [], resources: 4, policies: 1 });
  });

  for (const { name, plant, urn, path } of plantedDefects) {
    it(`catches an embedded engine that ${name}, and names the place`, () => {
      const found = compared(plant(correctObservation)).differences.map((difference) => [
        difference.urn,
        difference.path,
      ]);
      assert.deepEqual(found, [[urn, path]]);
    });

    it(`catches a Pulumi engine that ${name}, too`, () => {
      const pair = { embedded: correctObservation, real: plant(correctObservation) };
      const { differences } = compareStage("shop", "preview parity", pair, acceptedDifferences);
      assert.deepEqual(
        differences.map((difference) => [difference.urn, difference.path]),
        [[urn, path]],
      );
    });
  }

  it("catches a wrong exit code and a wrong count of steps", () => {
    const paths = compared({
      ...correctObservation,
      exitCode: 0,
      changeSummary: { create: 3 },
    }).differences.map(({ path }) => path);
    assert.deepEqual(paths, ["exitCode", "changeSummary.create"]);
  });

  it("catches a warning of only one engine", () => {
    const [difference] = compared({ ...correctObservation, warnings: ["deprecated"] }).differences;
    assert.deepEqual([difference?.urn, difference?.path], ["", "warnings"]);
  });

  it("catches a repeated policy result", () => {
    const twice = {
      ...correctObservation,
      policies: [...correctObservation.policies, ...correctObservation.policies],
    };
    assert.deepEqual(
      compared(twice).differences.map(({ path, embedded }) => [path, embedded]),
      [["policy s3-encrypted", "mandatory failed: The bucket is not encrypted. (2)"]],
    );
  });

  it("accepts what a row says, and nothing else", () => {
    const [skipped] = plantedDefects;
    assert.ok(skipped);
    const row: AcceptedDifference = { path: /^inputs\.tags\./, real: /platform/, reason: "a reason" };
    const { differences, accepted: found } = compared(skipped.plant(correctObservation), [row]);
    assert.deepEqual(differences, []);
    assert.deepEqual(
      found.map((each) => each.row),
      [row],
    );
    for (const other of [
      { ...row, subject: "another" },
      { ...row, stages: ["preview known"] as const },
      { ...row, urn: /another/ },
      { ...row, path: /^outputs/ },
      { ...row, embedded: /something/ },
      { ...row, real: /^undefined$/ },
    ]) {
      assert.equal(compared(skipped.plant(correctObservation), [other]).differences.length, 1);
    }
  });
});

describe("unusedRows", () => {
  it("finds the rows that accept nothing", () => {
    const [first, second] = plantedDefects;
    assert.ok(first && second);
    const used: AcceptedDifference = { path: /^inputs\.tags/, reason: "needed" };
    const unused: AcceptedDifference = { path: /^inputs\.nowhere/, reason: "not needed" };
    const comparison = compared(first.plant(correctObservation), [used, unused]);
    assert.deepEqual(findUnusedAcceptances([comparison], [used, unused]), [unused]);
  });
});

describe("accepted differences", () => {
  it("are five at most, each with a reason, and none about inputs, dependencies, secrets or policies", () => {
    assert.ok(acceptedDifferences.length <= 5);
    for (const { path, reason } of acceptedDifferences) {
      assert.match(reason, /^[A-Z].*\.$/);
      for (const other of [
        "inputs.name",
        "dependencies[0]",
        "propertyDependencies.x[0]",
        "policy some-rule",
      ]) {
        assert.doesNotMatch(other, path);
      }
    }
  });
});
