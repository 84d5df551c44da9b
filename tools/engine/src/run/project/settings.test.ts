import assert from "node:assert/strict";
import { PreviewError } from "../../errors/preview-error";
import { applySettings } from "./settings";

const config = {
  "aws:region": "eu-west-1",
  "acme:cluster": JSON.stringify({ version: "1.35", nodes: [{ min: 1 }], "a.b": 1 }),
};
const changed = (settings: Readonly<Record<string, string>>) => applySettings(config, settings, "acme");
const cluster = (settings: Readonly<Record<string, string>>): unknown =>
  JSON.parse(changed(settings)["acme:cluster"] ?? "");

describe("settings that override those of a file", () => {
  it("are texts, under the namespace of the project if they name none", () => {
    assert.deepEqual(Object.entries(changed({ "aws:region": "eu-west-2", size: "3" })), [
      ["acme:cluster", config["acme:cluster"]],
      ["acme:size", "3"],
      ["aws:region", "eu-west-2"],
    ]);
  });

  it("reach into structures, and leave the rest unchanged", () => {
    assert.deepEqual(cluster({ "acme:cluster.version": "1.36" }), {
      version: "1.36",
      nodes: [{ min: 1 }],
      "a.b": 1,
    });
    assert.deepEqual(cluster({ 'cluster["a.b"]': "2" }), { version: "1.35", nodes: [{ min: 1 }], "a.b": 2 });
  });

  it("change and append elements of lists", () => {
    assert.deepEqual(cluster({ "cluster.nodes[0].min": "2", "cluster.nodes[1].max": "5" }), {
      version: "1.35",
      nodes: [{ min: 2 }, { max: 5 }],
      "a.b": 1,
    });
  });

  it("create missing structures", () => {
    assert.deepEqual(changed({ "acme:network.nat.count": "1" })["acme:network"], '{"nat":{"count":1}}');
  });

  it("are true, false and whole numbers where they look like it, and else texts", () => {
    const values = ["true", "false", "0", "-7", "1.36", "007", "", "12345678901234567890"];
    assert.deepEqual(
      values.map((text) => (cluster({ "cluster.version": text }) as { version: unknown }).version),
      [true, false, 0, -7, "1.36", "007", "", "12345678901234567890"],
    );
  });

  for (const place of [
    "",
    ":",
    "acme:cluster.nodes[",
    "acme:cluster.nodes[*].min",
    "aws:region.name",
    "cluster.version.x",
    "cluster.nodes[3].min",
    "cluster.nodes.min",
  ]) {
    it(`refuse "${place}", which has no place`, () => {
      assert.throws(() => changed({ [place]: "x" }), PreviewError);
    });
  }
});
