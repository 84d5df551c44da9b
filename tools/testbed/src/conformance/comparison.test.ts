import assert from "node:assert/strict";
import type { Accepted } from "./accepted";
import { accepted } from "./accepted";
import { breaks, sound } from "./breaks.testing";
import { comparisonOf, unusedRows } from "./comparison";

const compared = (embedded: typeof sound, rows: readonly Accepted[] = accepted) =>
  comparisonOf("shop", "preview parity", { embedded, real: sound }, rows);

describe("comparisonOf", () => {
  it("finds an engine that is right equal", () => {
    const { differences, resources, policies } = compared(sound);
    assert.deepEqual({ differences, resources, policies }, { differences: [], resources: 4, policies: 1 });
  });

  for (const { name, apply, urn, path } of breaks) {
    it(`catches an engine that ${name}, and names the place`, () => {
      const found = compared(apply(sound)).differences.map((difference) => [difference.urn, difference.path]);
      assert.deepEqual(found, [[urn, path]]);
    });

    it(`catches that the real engine ${name}, too`, () => {
      const sides = { embedded: sound, real: apply(sound) };
      const { differences } = comparisonOf("shop", "preview parity", sides, accepted);
      assert.deepEqual(
        differences.map((difference) => [difference.urn, difference.path]),
        [[urn, path]],
      );
    });
  }

  it("catches a wrong exit code and a wrong count of steps", () => {
    const paths = compared({ ...sound, exitCode: 0, changeSummary: { create: 3 } }).differences.map(
      ({ path }) => path,
    );
    assert.deepEqual(paths, ["exitCode", "changeSummary.create"]);
  });

  it("catches a warning that only one of them gives", () => {
    const [difference] = compared({ ...sound, warnings: ["deprecated"] }).differences;
    assert.deepEqual([difference?.urn, difference?.path], ["", "warnings"]);
  });

  it("catches a policy result that comes twice", () => {
    const twice = { ...sound, policies: [...sound.policies, ...sound.policies] };
    assert.deepEqual(
      compared(twice).differences.map(({ path, embedded }) => [path, embedded]),
      [["policy s3-encrypted", "mandatory failed: The bucket is not encrypted. (2)"]],
    );
  });

  it("puts aside what a row accepts, and nothing else", () => {
    const [skipped] = breaks;
    assert.ok(skipped);
    const row: Accepted = { path: /^inputs\.tags\./, real: /platform/, reason: "a reason" };
    const { differences, accepted: found } = compared(skipped.apply(sound), [row]);
    assert.deepEqual(differences, []);
    assert.deepEqual(
      found.map((each) => each.row),
      [row],
    );
    for (const other of [
      { ...row, subject: "another" },
      { ...row, stations: ["preview known"] as const },
      { ...row, urn: /another/ },
      { ...row, path: /^outputs/ },
      { ...row, embedded: /something/ },
      { ...row, real: /^undefined$/ },
    ]) {
      assert.equal(compared(skipped.apply(sound), [other]).differences.length, 1);
    }
  });
});

describe("unusedRows", () => {
  it("names the rows that nothing needs any more", () => {
    const [first, second] = breaks;
    assert.ok(first && second);
    const used: Accepted = { path: /^inputs\.tags/, reason: "needed" };
    const unused: Accepted = { path: /^inputs\.nowhere/, reason: "not needed" };
    const comparison = compared(first.apply(sound), [used, unused]);
    assert.deepEqual(unusedRows([comparison], [used, unused]), [unused]);
  });
});

describe("accepted differences", () => {
  it("are five at most, each with a reason, and none about inputs, dependencies, secrets or policies", () => {
    assert.ok(accepted.length <= 5);
    for (const { path, reason } of accepted) {
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
