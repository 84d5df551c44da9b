import assert from "node:assert/strict";
import {
  eksVersion,
  eksVersions,
  latestEksVersion,
  supportedEksVersions,
  supportPhase,
} from "./eks-versions";

describe("the EKS calendar", () => {
  const versions = eksVersions();
  const day = (isoDate: string) => new Date(`${isoDate}T00:00:00Z`);

  it("lists consecutive minor versions, oldest first", () => {
    const minors = versions.map(({ version }) => Number(/^1\.(\d+)$/.exec(version)?.[1]));
    assert.deepEqual(
      minors,
      minors.map((_, index) => Number(minors[0]) + index),
    );
  });

  it("releases versions in their order", () => {
    const released = versions.map((version) => version.released);
    assert.deepEqual(released, [...released].sort());
  });

  for (const version of versions) {
    it(`gives ${version.version} about 14 months of standard and 12 of extended support`, () => {
      const { released, standardSupportEnds, extendedSupportEnds } = version;
      const months = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000 / 30.44;
      assert.ok(Math.abs(months(released, standardSupportEnds) - 14) < 0.5);
      assert.equal(standardSupportEnds.slice(4), extendedSupportEnds.slice(4));
      assert.equal(Number(extendedSupportEnds.slice(0, 4)) - Number(standardSupportEnds.slice(0, 4)), 1);
    });
  }

  it("does not know a version that EKS never had", () => {
    assert.equal(eksVersion("1.99"), undefined);
  });

  it("names the versions that EKS runs on a day, and the newest of them", () => {
    const names = supportedEksVersions(day("2026-08-22")).map(({ version }) => version);
    assert.deepEqual(names, ["1.31", "1.32", "1.33", "1.34", "1.35", "1.36"]);
    assert.equal(latestEksVersion(day("2026-08-22"))?.version, "1.36");
  });

  it("knows no newest version before the first", () => {
    assert.equal(latestEksVersion(day("2015-01-01")), undefined);
  });
});

describe("supportPhase", () => {
  const life = {
    version: "1.35",
    released: "2026-01-28",
    standardSupportEnds: "2027-03-27",
    extendedSupportEnds: "2028-03-27",
  };

  const cases = {
    "2026-01-27": "unreleased",
    "2026-01-28": "standard",
    "2027-03-27": "standard",
    "2027-03-28": "extended",
    "2028-03-27": "extended",
    "2028-03-28": "ended",
  };

  for (const [day, phase] of Object.entries(cases)) {
    it(`is ${phase} on ${day}`, () => {
      assert.equal(supportPhase(life, new Date(`${day}T08:00:00Z`)), phase);
    });
  }
});
