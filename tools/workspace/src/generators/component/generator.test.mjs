import assert from "node:assert/strict";
import componentGenerator from "./generator.js";
import { exemplar, workspaceTree } from "./workspace-tree.mjs";

const folder = "packages/backing-services";
const schema = { name: "backing-services", description: 'Databases and "queues" of one cluster.' };

describe("the generator of components", () => {
  let tree;

  beforeEach(() => {
    tree = workspaceTree();
  });

  const read = (file) => tree.read(`${folder}/${file}`, "utf8");

  it("writes a package of the type component, of the version that all packages have", async () => {
    await componentGenerator(tree, schema);
    const { name, version, description, nx, dependencies } = JSON.parse(read("package.json"));
    assert.deepEqual(
      [name, version, description],
      ["@eks-platform/backing-services", "1.2.3", schema.description],
    );
    assert.deepEqual(nx.tags, ["type:component", "scope:backing-services"]);
    assert.deepEqual(dependencies, {
      "@eks-platform/core": "*",
      "@eks-platform/settings": "*",
      ...exemplar.dependencies,
    });
  });

  it("writes a README of six parts", async () => {
    await componentGenerator(tree, schema);
    const readme = read("README.md");
    assert.ok(readme.startsWith(`# backing-services\n\n${schema.description}\n`));
    const parts = [...readme.matchAll(/^## (.*)$/gm)].map(([, part]) => part);
    assert.deepEqual(parts, ["Use", "Arguments", "Outputs", "Decisions", "Cost"]);
  });

  it("adds the package to what the compiler builds, after the other packages", async () => {
    await componentGenerator(tree, schema);
    assert.deepEqual(
      JSON.parse(tree.read("tsconfig.json", "utf8")).references.map(({ path }) => path),
      ["packages/core", "packages/testing", folder, "tools/plan"],
    );
  });

  it("returns what prints the next steps", async () => {
    const printed = [];
    const { log } = console;
    const printNextSteps = await componentGenerator(tree, schema);
    console.log = (text) => printed.push(text);
    try {
      printNextSteps();
    } finally {
      console.log = log;
    }
    assert.match(printed.join("\n"), /npm install .*\n.*npm run generate .*\n.*--projects=backing-services/);
  });

  for (const [what, options, reason] of [
    ["a name that is not in kebab-case", { name: "backingServices" }, /must be lower-case words/],
    ["a folder that is there", { name: "networking" }, /never overwrites.*packages\/networking/],
    ["a reference that is there", { name: "policies" }, /never overwrites.*docs\/reference\/policies\.md/],
    ["a package of another folder", { name: "engine" }, /tools\/engine is the package @eks-platform\/engine/],
    ["the package of the stacks", { name: "stacks" }, /stacks is the package @eks-platform\/stacks/],
    ["a type token that is there", { name: "network" }, /network\.ts has the type token/],
    ["the name of a file that it writes", { name: "readme" }, /a file or a type of every component/],
    ["a description of two lines", { description: "One.\nTwo." }, /must be a sentence/],
    ["a description that ends its comment", { description: "All */ of it." }, /must be a sentence/],
    ["a description that is too long", { description: `${"a".repeat(100)}.` }, /must be a sentence/],
  ]) {
    it(`refuses ${what}, and writes nothing`, async () => {
      const changes = () => tree.listChanges().map(({ path }) => path);
      const before = changes();
      await assert.rejects(componentGenerator(tree, { ...schema, ...options }), reason);
      assert.deepEqual(changes(), before);
    });
  }
});
