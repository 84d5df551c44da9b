import { eksVersion, readTable } from "@eks-platform/facts";
import assert from "node:assert/strict";
import { offeredVersions, versionProblems } from "./kubernetes-version";

describe("versionProblems", () => {
  const inExtendedOnly = offeredVersions("extended").filter(
    (version) => !offeredVersions("standard").includes(version),
  );

  it("holds for every version in standard support", () => {
    assert.ok(offeredVersions("standard").length >= 2);
    assert.ok(
      offeredVersions("standard").every((version) => versionProblems(version, "standard").length === 0),
    );
  });

  it("breaks for a version past it, and says when that was and what it takes", () => {
    const [version = ""] = inExtendedOnly;
    const ended = eksVersion(version)?.standardSupportEnds;
    assert.equal(
      versionProblems(version, "standard")[0]?.fix,
      `Its standard support ended on ${ended}. Upgrade, or pay for supportPolicy "extended".`,
    );
  });

  it("holds for that version once extended support is paid for", () => {
    assert.ok(inExtendedOnly.every((version) => versionProblems(version, "extended").length === 0));
  });

  for (const version of ["1.12", "1.99", "1.35.1", "v1.35", ""]) {
    it(`breaks for ${JSON.stringify(version)}, which EKS does not offer`, () => {
      assert.deepEqual(
        versionProblems(version, "extended").map(({ fix }) => fix),
        ["Choose one of them."],
      );
    });
  }

  it("judges by the day of the calendar, not by the clock, unless given another", () => {
    const { asOf } = readTable("eks-versions");
    const [first = ""] = offeredVersions("standard");
    assert.equal(versionProblems(first, "standard", new Date("2099-01-01")).length, 1);
    const ended = offeredVersions("standard").filter(
      (version) => (eksVersion(version)?.standardSupportEnds ?? "") < asOf,
    );
    assert.deepEqual(ended, []);
  });
});
