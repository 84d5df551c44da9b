import assert from "node:assert/strict";
import { pathTo } from "./path";

describe("pathTo", () => {
  it("joins words by dots and puts numbers into brackets", () => {
    assert.equal(pathTo("spec", "containers", 0, "image"), "spec.containers[0].image");
  });

  it("puts what is no word into brackets", () => {
    assert.equal(
      pathTo("metadata", "labels", "app.kubernetes.io/name"),
      'metadata.labels["app.kubernetes.io/name"]',
    );
    assert.equal(pathTo("data", "app.env"), 'data["app.env"]');
  });

  it("goes on from a path", () => {
    assert.equal(pathTo("spec.template.spec", "volumes", 1), "spec.template.spec.volumes[1]");
    assert.equal(pathTo('labels["a/b"]', "x"), 'labels["a/b"].x');
  });
});
