import assert from "node:assert/strict";
import { pathTo } from "./path";

describe("pathTo", () => {
  it("joins identifiers with dots and puts numbers in brackets", () => {
    assert.equal(pathTo("spec", "containers", 0, "image"), "spec.containers[0].image");
  });

  it("puts a step that is no identifier in brackets", () => {
    assert.equal(
      pathTo("metadata", "labels", "app.kubernetes.io/name"),
      'metadata.labels["app.kubernetes.io/name"]',
    );
    assert.equal(pathTo("data", "app.env"), 'data["app.env"]');
  });

  it("extends a path", () => {
    assert.equal(pathTo("spec.template.spec", "volumes", 1), "spec.template.spec.volumes[1]");
    assert.equal(pathTo('labels["a/b"]', "x"), 'labels["a/b"].x');
  });
});
