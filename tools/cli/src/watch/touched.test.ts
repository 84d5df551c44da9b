import assert from "node:assert/strict";
import { touchedBy, type WatchedProject } from "./touched";

const guardrails = "/shop/policies/guardrails";
const project: WatchedProject = {
  file: "/shop/Pulumi.yaml",
  configFolder: "/shop/stacks/config",
  roots: [
    { folder: "/shop/stacks", isProgram: true, packs: [] },
    { folder: "/shop/packages/network", isProgram: true, packs: [] },
    { folder: "/shop/policies/rules", isProgram: false, packs: [guardrails] },
  ],
};
const nothing = { stacks: [], packs: [], sources: [], isProjectChanged: false };
const touched = (...files: readonly string[]) => touchedBy(files, project);

describe("touchedBy", () => {
  it("finds the stack of a configuration file, and of its fixtures", () => {
    assert.deepEqual(touched("/shop/stacks/config/Pulumi.dev.yaml"), { ...nothing, stacks: ["dev"] });
    assert.deepEqual(
      touched("/shop/stacks/config/fixtures/prod.yaml", "/shop/stacks/config/Pulumi.dev.yml"),
      {
        ...nothing,
        stacks: ["dev", "prod"],
      },
    );
  });

  it("compiles a TypeScript source, which affects all stacks", () => {
    const file = "/shop/packages/network/src/cidr.ts";
    assert.deepEqual(touched(file), { ...nothing, stacks: "all", sources: [file] });
  });

  it("loads the packs again that use a source", () => {
    const file = "/shop/policies/rules/src/eks/private-endpoint.ts";
    assert.deepEqual(touched(file), { ...nothing, stacks: "all", packs: [guardrails], sources: [file] });
  });

  it("affects all stacks by any other file of a package, since a program may read it", () => {
    assert.deepEqual(touched("/shop/packages/network/zones.json"), { ...nothing, stacks: "all" });
    assert.deepEqual(touched("/shop/packages/network/src/zones.d.ts"), { ...nothing, stacks: "all" });
  });

  it("reads the project again if its file changes", () => {
    assert.deepEqual(touched("/shop/Pulumi.yaml"), { ...nothing, stacks: "all", isProjectChanged: true });
  });

  it("ignores tests, backups of editors, and files outside of the packages", () => {
    const ignored = [
      "src/cidr.test.ts",
      "src/cidr.test.support.ts",
      "src/cidr.ts~",
      ".cidr.ts.swp",
      "src/4913",
    ];
    for (const name of ignored) assert.deepEqual(touched(`/shop/packages/network/${name}`), nothing, name);
    assert.deepEqual(touched("/shop/packages/networking/src/cidr.ts", "/shop/README.md"), nothing);
  });
});
