import assert from "node:assert/strict";
import { noDifference } from "../model/difference";
import { createDifference } from "./difference";
import { replaceOnChanges } from "./replace-on-changes";

const difference = createDifference({
  "tags.owner": { kind: "update", inputDiff: true },
  size: { kind: "add", inputDiff: true },
});

describe("replaceOnChanges", () => {
  it("turns the named changes into replacements", () => {
    const { properties, replaceKeys, changedKeys } = replaceOnChanges(difference, ["tags.owner"], false);
    assert.deepEqual(properties, {
      "tags.owner": { kind: "update-replace", inputDiff: true },
      size: { kind: "add", inputDiff: true },
    });
    assert.deepEqual(replaceKeys, ["tags"]);
    assert.deepEqual(changedKeys, ["size", "tags"]);
  });

  it("treats a wildcard as any property", () => {
    assert.deepEqual(replaceOnChanges(difference, ["*"], false).replaceKeys, ["size", "tags"]);
  });

  it("uses the names of properties where nothing else is known", () => {
    const component = { changedKeys: ["size", "zone"], replaceKeys: [], deleteBeforeReplace: false };
    assert.deepEqual(replaceOnChanges(component, ["zone"], false).replaceKeys, ["zone"]);
  });

  it("leaves unchanged properties alone", () => {
    assert.equal(replaceOnChanges(noDifference, ["*"], false), noDifference);
    assert.equal(replaceOnChanges(difference, [], false), difference);
  });

  it("replaces a partially created resource, if asked to", () => {
    assert.deepEqual(replaceOnChanges(noDifference, ["#initerror"], true).replaceKeys, ["#initerror"]);
    assert.deepEqual(replaceOnChanges(noDifference, ["#initerror"], false).replaceKeys, []);
  });
});
