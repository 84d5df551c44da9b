import assert from "node:assert/strict";
import { pathText } from "./property-path";

describe("pathText", () => {
  it("writes paths as Pulumi does", () => {
    assert.equal(pathText(["tags"]), "tags");
    assert.equal(pathText(["rules", 0, "port"]), "rules[0].port");
    assert.equal(pathText(["labels", "app.kubernetes.io/name"]), 'labels["app.kubernetes.io/name"]');
    assert.equal(pathText(["a.b", 'c"d']), '["a.b"]["c\\"d"]');
  });
});
