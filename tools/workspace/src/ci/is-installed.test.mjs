import assert from "node:assert/strict";
import { isInstalled } from "./is-installed.mjs";

describe("isInstalled", () => {
  const lock = {
    packages: {
      "": { name: "root" },
      "tools/plan": { name: "@eks-platform/plan" },
      "node_modules/yaml": { version: "2.8.0" },
      "node_modules/@eks-platform/plan": { resolved: "tools/plan", link: true },
      "node_modules/other-platform": { version: "1.0.0", optional: true },
    },
  };
  const { "": root, "node_modules/other-platform": other, ...packages } = lock.packages;
  assert.ok(root && other);

  it("accepts an installation of every package, without those of other platforms", () => {
    assert.equal(isInstalled(lock, { packages }), true);
  });

  it("rejects a missing package, another version and another link", () => {
    for (const change of [
      { "node_modules/yaml": undefined },
      { "node_modules/yaml": { version: "2.7.0" } },
      { "node_modules/@eks-platform/plan": { resolved: "tools/cli", link: true } },
    ]) {
      assert.equal(isInstalled(lock, { packages: { ...packages, ...change } }), false);
    }
  });
});
