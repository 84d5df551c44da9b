import assert from "node:assert/strict";
import { getField, hasCondition, getList, getText, getTexts } from "./field";

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
    assert.equal(getField(pod, "metadata", "labels", "app"), "web");
  });

  it("is undefined where the path leads nowhere", () => {
    assert.equal(getField(pod, "metadata", "annotations", "x"), undefined);
    assert.equal(getField(pod, "spec", "args", "0"), undefined);
    assert.equal(getField(null, "spec"), undefined);
  });

  it("is empty, as a text or a list, where it is of another kind", () => {
    assert.equal(getText(pod, "spec"), "");
    assert.deepEqual(getList(pod, "metadata"), []);
    assert.deepEqual(getTexts(pod, "spec", "args"), ["-v", "--fast"]);
  });
});

describe("a condition", () => {
  it("holds only if its status is True", () => {
    assert.equal(hasCondition(pod, "Ready"), true);
    assert.equal(hasCondition(pod, "Scheduled"), false);
    assert.equal(hasCondition(pod, "Initialized"), false);
  });
});
