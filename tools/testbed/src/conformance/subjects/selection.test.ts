import assert from "node:assert/strict";
import { selectSubjects } from "./selection";
import { UsageError } from "../command-line";

const names = (chosen: { subjects: readonly { name: string }[] }) => chosen.subjects.map(({ name }) => name);

describe("the choice of what is compared", () => {
  it("is everything, environments first, unless something is named", () => {
    const { subjects, isComplete } = selectSubjects({ names: [], help: false }, false);
    assert.equal(isComplete, true);
    const environments = subjects.filter(({ isEnvironment }) => isEnvironment);
    assert.deepEqual(subjects.slice(0, environments.length), environments);
    assert.ok(environments.length > 0 && subjects.length > environments.length);
  });

  it("is only what is named, whatever is there beside it", () => {
    const chosen = selectSubjects({ names: ["hooks", "dev"], help: false }, false);
    assert.deepEqual([names(chosen), chosen.isComplete], [["dev", "hooks"], false]);
  });

  it("is the same on another SDK, but never the whole", () => {
    const { subjects, isComplete } = selectSubjects({ names: [], sdk: "3.270.0", help: false }, false);
    assert.deepEqual([subjects.some(({ isEnvironment }) => isEnvironment), isComplete], [true, false]);
  });

  it("is refused, with what is allowed, for a name or an SDK that is not there", () => {
    const refused = (pattern: RegExp) => (error: Error) =>
      error instanceof UsageError && pattern.test(error.message);
    assert.throws(
      () => selectSubjects({ names: ["hoks"], help: false }, false),
      refused(/"hoks" to compare\. Allowed: .*hooks/),
    );
    assert.throws(
      () => selectSubjects({ names: [], sdk: "4.0.0", help: false }, false),
      refused(/"4\.0\.0" is not one .* Allowed: 3\.\d+\.\d+, 3\.270\.0\./),
    );
  });
});
