import assert from "node:assert/strict";
import { field, holds, list, text, texts } from "./field";

const pod = {
  metadata: { name: "web", labels: { app: "web" } },
  spec: { args: ["-v", 1, "--fast"] },
  status: {
    conditions: [
      { type: "Ready", status: "True" },
      { type: "Scheduled", status: "False" },
    ],
  },
};

describe("a field of an answer", () => {
  it("is what stands at its path", () => {
    assert.equal(field(pod, "metadata", "labels", "app"), "web");
  });

  it("is undefined where the path leads nowhere", () => {
    assert.equal(field(pod, "metadata", "annotations", "x"), undefined);
    assert.equal(field(pod, "spec", "args", "0"), undefined);
    assert.equal(field(null, "spec"), undefined);
  });

  it("is empty, as a text or a list, where it is of another kind", () => {
    assert.equal(text(pod, "spec"), "");
    assert.deepEqual(list(pod, "metadata"), []);
    assert.deepEqual(texts(pod, "spec", "args"), ["-v", "--fast"]);
  });
});

describe("a condition", () => {
  it("holds only if its status is True", () => {
    assert.equal(holds(pod, "Ready"), true);
    assert.equal(holds(pod, "Scheduled"), false);
    assert.equal(holds(pod, "Initialized"), false);
  });
});
