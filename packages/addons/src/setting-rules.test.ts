import assert from "node:assert/strict";
import fc from "fast-check";
import type { Setting } from "./setting";
import { settingRules } from "./setting-rules";

const size: Setting = { kind: "integer", description: "Size, in GiB.", min: 10, max: 20, default: 12 };
const image: Setting = {
  kind: "text",
  description: "Image.",
  pattern: /^v\d$/,
  form: "a release",
  example: "v1",
};
const zones: Setting = {
  kind: "texts",
  description: "Zones.",
  pattern: /^v\d$/,
  form: "zones",
  example: "v1",
  atLeast: 1,
};
const scheme: Setting = { kind: "choice", description: "Who reaches it.", words: ["inner", "outer"] };

const broken = (settings: Readonly<Record<string, Setting>>, given: unknown) =>
  settingRules("install.x", settings, given)
    .filter(({ holds }) => !holds)
    .map(({ arg, given: value, allowed, fix }) => [arg, value, allowed, fix]);

describe("settingRules", () => {
  it("admits what every setting allows", () => {
    const given = { size: 10, image: "v2", zones: ["v1", "v2"], scheme: "outer" };
    assert.deepEqual(broken({ size, image, zones, scheme }, given), []);
  });

  it("admits a setting left out only if it has a default", () => {
    assert.deepEqual(broken({ size, image }, {}), [
      ["install.x.image", undefined, "a release", 'Image. For example "v1".'],
    ]);
  });

  it("admits whole numbers within the bounds, and no others", () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: 0, max: 30 }), fc.double()), (given) => {
        const allowed = Number.isInteger(given) && given >= 10 && given <= 20;
        assert.equal(broken({ size }, { size: given }).length, allowed ? 0 : 1);
      }),
    );
  });

  it("refuses a list that is too short, and one with a wrong text", () => {
    const terms = ["a list of at least 1 zones", 'Zones. For example ["v1"].'];
    assert.deepEqual(broken({ zones }, { zones: [] }), [["install.x.zones", [], ...terms]]);
    assert.deepEqual(broken({ zones }, { zones: ["v1", "w"] }), [["install.x.zones", ["v1", "w"], ...terms]]);
    assert.deepEqual(broken({ zones }, { zones: "v1" }), [["install.x.zones", "v1", ...terms]]);
  });

  it("refuses a word that is not of the set", () => {
    assert.deepEqual(broken({ scheme }, { scheme: "both" }), [
      ["install.x.scheme", "both", '"inner" or "outer"', "Who reaches it. Choose one of these words."],
    ]);
  });

  it("names the setting that a misspelt one meant", () => {
    assert.deepEqual(broken({ size, scheme }, { scheme: "inner", sizes: 12 }), [
      ["install.x", "sizes", "a setting of it: size, scheme", 'Did you mean "size"?'],
    ]);
  });

  it("says that an add-on has no settings", () => {
    assert.deepEqual(broken({}, { size: 1 }), [
      ["install.x", "size", "left without settings: it has none", "Take it out."],
    ]);
  });

  it("asks for a map where something else stands", () => {
    for (const given of [null, true, "v1", []]) {
      assert.deepEqual(broken({ image }, given), [
        ["install.x", given, "a map of settings", "Give {} where there is nothing to set."],
      ]);
    }
  });
});
