import assert from "node:assert/strict";
import { UsageError } from "../../usage-error";
import { stages } from "../lifecycle/observation";
import { furtherSdkSubjects, stageSets } from "./coverage";
import { findNewestSdk, selectStages, selectSubjects } from "./selection";
import type { Subject } from "./subject";

const ask = (...names: readonly string[]) => ({ names, help: false });
const listNames = (subjects: readonly Subject[]) => subjects.map(({ name }) => name);

describe("selectSubjects", () => {
  it("selects everything unless the user names something", () => {
    const { subjects, isComplete } = selectSubjects(ask(), false);
    assert.equal(isComplete, true);
    assert.deepEqual([...new Set(subjects.map(({ kind }) => kind))].slice(0, 2), ["environment", "program"]);
  });

  it("selects only what the user names", () => {
    const { subjects, isComplete } = selectSubjects(ask("hooks", "dev"), false);
    assert.deepEqual([listNames(subjects), isComplete], [["dev", "hooks"], false]);
  });

  it("selects the named part on another SDK, and any subject that the user names", () => {
    const { subjects, isComplete } = selectSubjects({ ...ask(), sdk: "3.270.0" }, false);
    assert.deepEqual([listNames(subjects).toSorted(), isComplete], [[...furtherSdkSubjects].sort(), false]);
    assert.deepEqual(listNames(selectSubjects({ ...ask("prod"), sdk: "newest" }, false).subjects), ["prod"]);
  });

  it("rejects an unknown name or SDK, with what is allowed", () => {
    const rejected = (pattern: RegExp) => (error: Error) =>
      error instanceof UsageError && pattern.test(error.message);
    assert.throws(() => selectSubjects(ask("hoks"), false), rejected(/no subject "hoks"\. Allowed: .*hooks/));
    assert.throws(
      () => selectSubjects({ ...ask(), sdk: "4.0.0" }, false),
      rejected(/"4\.0\.0" is not one .* Allowed: 3\.\d+\.\d+, 3\.270\.0, 3\.276\.0, newest\./),
    );
  });
});

describe("findNewestSdk", () => {
  it("finds the newest one from Node.js 22 on, and the one before on an older Node.js", () => {
    assert.deepEqual(["20.19.0", "22.0.0", "24.21.0"].map(findNewestSdk), ["3.270.0", "3.276.0", "3.276.0"]);
  });
});

describe("selectStages", () => {
  const [dev] = selectSubjects(ask("dev"), false).subjects;
  assert.ok(dev);
  const example: Subject = { ...dev, name: "shop", kind: "example" };

  it("selects the whole lifecycle for environments and programs", () => {
    assert.deepEqual(selectStages(dev, ask()), stages);
  });

  it("selects the previews and one update for an example, unless the user names it", () => {
    assert.deepEqual(selectStages(example, ask()), stageSets.deployment);
    assert.deepEqual(selectStages(example, ask("shop")), stages);
  });
});
