import { eksVersion, readTable } from "@eks-platform/facts";
import assert from "node:assert/strict";
import { offeredVersions, versionRule } from "./kubernetes-version";

describe("versionRule", () => {
  const inExtendedOnly = offeredVersions("extended").filter(
    (version) => !offeredVersions("standard").includes(version),
  );

  it("holds for every version in standard support", () => {
    assert.ok(offeredVersions("standard").length >= 2);
    assert.ok(offeredVersions("standard").every((version) => versionRule(version, "standard").holds));
  });

  it("breaks for a version past it, and says when that was and what it takes", () => {
    const [version = ""] = inExtendedOnly;
    const { holds, fix } = versionRule(version, "standard");
    const ended = eksVersion(version)?.standardSupportEnds;
    assert.equal(holds, false);
    assert.equal(
      fix,
      `Its standard support ended on ${ended}. Upgrade, or pay for supportPolicy "extended".`,
    );
  });

  it("holds for that version once extended support is paid for", () => {
    assert.ok(inExtendedOnly.every((version) => versionRule(version, "extended").holds));
  });

  for (const version of ["1.12", "1.99", "1.35.1", "v1.35", ""]) {
    it(`breaks for ${JSON.stringify(version)}, which EKS does not offer`, () => {
      const { holds, fix } = versionRule(version, "extended");
      assert.deepEqual({ holds, fix }, { holds: false, fix: "Choose one of them." });
    });
  }

  it("judges by the day of the calendar, not by the clock, unless told another", () => {
    const { asOf } = readTable("eks-versions");
    const [first = ""] = offeredVersions("standard");
    assert.equal(versionRule(first, "standard", new Date("2099-01-01")).holds, false);
    const ended = offeredVersions("standard").filter(
      (version) => (eksVersion(version)?.standardSupportEnds ?? "") < asOf,
    );
    assert.deepEqual(ended, []);
  });
});
