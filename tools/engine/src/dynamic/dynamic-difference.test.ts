import assert from "node:assert/strict";
import { isChange } from "../difference/difference";
import { dynamicDifference } from "./dynamic-difference";

const answer = (changes: 0 | 1 | 2, replaces: string[] = []) => ({
  getChanges: () => changes,
  getReplacesList: () => replaces,
  getDeletebeforereplace: () => replaces.length > 0,
});

describe("dynamicDifference", () => {
  it("is an unspecified change if the code only reports that there is one", () => {
    const difference = dynamicDifference(answer(2), { size: 1 }, { size: 1 });
    assert.ok(isChange(difference));
    assert.deepEqual(difference.changedKeys, []);
  });

  it("is empty if the code says so, whatever the inputs are", () => {
    assert.ok(!isChange(dynamicDifference(answer(1), { size: 1 }, { size: 2 })));
  });

  it("is that of the inputs if the code reports nothing", () => {
    assert.ok(!isChange(dynamicDifference(answer(0), { size: 1 }, { size: 1 })));
    const difference = dynamicDifference(answer(0), { size: 1 }, { size: 2 });
    assert.deepEqual([difference.changedKeys, difference.replaceKeys], [["size"], []]);
  });

  it("replaces for the properties that the code names", () => {
    const difference = dynamicDifference(answer(2, ["size", "of"]), {}, {});
    assert.deepEqual(difference.replaceKeys, ["of", "size"]);
    assert.ok(difference.deleteBeforeReplace);
  });
});
