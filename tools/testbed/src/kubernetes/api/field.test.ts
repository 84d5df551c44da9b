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

describe("a field of a response", () => {
  it("is the value at its path", () => {
    assert.equal(getField(pod, "metadata", "labels", "app"), "web");
  });

  it("is undefined if the path does not exist", () => {
    assert.equal(getField(pod, "metadata", "annotations", "x"), undefined);
    assert.equal(getField(pod, "spec", "args", "0"), undefined);
    assert.equal(getField(null, "spec"), undefined);
  });

  it("is empty, as a text or a list, if it has another type", () => {
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
