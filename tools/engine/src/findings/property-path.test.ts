import assert from "node:assert/strict";
import { formatPropertyPath } from "./property-path";

describe("pathText", () => {
  it("writes paths as Pulumi does", () => {
    assert.equal(formatPropertyPath(["tags"]), "tags");
    assert.equal(formatPropertyPath(["rules", 0, "port"]), "rules[0].port");
    assert.equal(
      formatPropertyPath(["labels", "app.kubernetes.io/name"]),
      'labels["app.kubernetes.io/name"]',
    );
    assert.equal(formatPropertyPath(["a.b", 'c"d']), '["a.b"]["c\\"d"]');
  });
});
