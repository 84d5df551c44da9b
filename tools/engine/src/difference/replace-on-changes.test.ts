import assert from "node:assert/strict";
import { noDifference } from "../model/difference";
import { createDifference } from "./difference";
import { replaceOnChanges } from "./replace-on-changes";

const difference = createDifference({
  "tags.owner": { kind: "update", inputDiff: true },
  size: { kind: "add", inputDiff: true },
});

describe("replaceOnChanges", () => {
  it("turns the changes that it names into replacements", () => {
    const { properties, replaceKeys, changedKeys } = replaceOnChanges(difference, ["tags.owner"], false);
    assert.deepEqual(properties, {
      "tags.owner": { kind: "update-replace", inputDiff: true },
      size: { kind: "add", inputDiff: true },
    });
    assert.deepEqual(replaceKeys, ["tags"]);
    assert.deepEqual(changedKeys, ["size", "tags"]);
  });

  it("takes a wildcard for any property", () => {
    assert.deepEqual(replaceOnChanges(difference, ["*"], false).replaceKeys, ["size", "tags"]);
  });

  it("goes by the names of properties where no more is known", () => {
    const component = { changedKeys: ["size", "zone"], replaceKeys: [], deleteBeforeReplace: false };
    assert.deepEqual(replaceOnChanges(component, ["zone"], false).replaceKeys, ["zone"]);
  });

  it("leaves alone what does not change", () => {
    assert.equal(replaceOnChanges(noDifference, ["*"], false), noDifference);
    assert.equal(replaceOnChanges(difference, [], false), difference);
  });

  it("replaces what was never completely made, if asked to", () => {
    assert.deepEqual(replaceOnChanges(noDifference, ["#initerror"], true).replaceKeys, ["#initerror"]);
    assert.deepEqual(replaceOnChanges(noDifference, ["#initerror"], false).replaceKeys, []);
  });
});
