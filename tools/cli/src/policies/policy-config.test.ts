import assert from "node:assert/strict";
import { join } from "node:path";
import { withFolder } from "../testing/folder";
import { UserError } from "../user-error";
import { readPolicyConfig } from "./policy-config";

/** What is made of a file with some content. */
async function read(content: string): Promise<unknown> {
  let found: unknown;
  await withFolder({ "rules.json": content }, (folder) => {
    try {
      found = readPolicyConfig(join(folder, "rules.json"));
    } catch (error) {
      assert.ok(error instanceof UserError);
      found = error.message.replaceAll(join(folder, "rules.json"), "FILE");
    }
  });
  return found;
}

describe("readPolicyConfig", () => {
  it("reads levels, and settings with and without one", async () => {
    const settings = {
      all: "advisory",
      "eks-version": { enforcementLevel: "mandatory", oldest: "1.33" },
      "log-retention": { days: 90 },
    };
    assert.deepEqual(await read(JSON.stringify(settings)), settings);
  });

  it("names every wrong level, and what is allowed", async () => {
    const wrong = { all: "strict", "eks-version": { enforcementLevel: 1 }, other: null };
    assert.equal(
      await read(JSON.stringify(wrong)),
      [
        "FILE cannot be used:",
        '  - all: the level is "strict" but must be one of advisory, mandatory, remediate, disabled, or a map of settings.',
        "  - eks-version: the level is 1 but must be one of advisory, mandatory, remediate, disabled.",
        "  - other: the level is null but must be one of advisory, mandatory, remediate, disabled, or a map of settings.",
      ].join("\n"),
    );
  });

  it("refuses what is no map, and what is no JSON", async () => {
    assert.match(String(await read("[]")), /^FILE must be a map from names of rules/);
    assert.match(String(await read("all: advisory")), /^FILE is not valid JSON: /);
  });

  it("refuses a file that is not there", () => {
    assert.throws(() => readPolicyConfig("/nowhere/rules.json"), /rules.json cannot be read: ENOENT/);
  });
});
