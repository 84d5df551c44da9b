import assert from "node:assert/strict";
import { testingTree } from "../testing-tree.mjs";
import settingGenerator from "./generator.js";

const cluster = "packages/cluster/src/settings/cluster.ts";
const keda = "packages/addons/src/catalogue/keda.ts";
const declared = `import { boolean, object } from "@eks-platform/settings";

const fields = {
  protect: boolean({ description: "Whether it is kept.", default: true }),
} as const;

export const clusterSettings = object({ type: "ClusterArgs", fields });
`;
const addon = `export const keda = defineAddon({
  name: "keda",
  settings: {},
  values: () => ({}),
});
`;
const mode = {
  name: "mode",
  of: "cluster",
  kind: "enum",
  description: "How it is.",
  values: ["a", "b"],
  default: "a",
};

describe("the generator of settings", () => {
  let tree;

  beforeEach(() => {
    tree = testingTree({ [cluster]: declared, [keda]: addon });
  });

  it("declares a setting after the others, and imports its kind", async () => {
    await settingGenerator(tree, { ...mode, source: "https://docs.example/mode" });
    assert.equal(
      tree.read(cluster, "utf8"),
      declared.replace("{ boolean, object }", "{ boolean, object, oneOf }").replace(
        "default: true }),\n",
        `default: true }),
  mode: oneOf({
    description: "How it is.",
    values: ["a", "b"],
    default: "a",
    source: "https://docs.example/mode",
  }),
`,
      ),
    );
  });

  it("declares the first setting of an add-on", async () => {
    await settingGenerator(tree, {
      name: "replicas",
      of: "keda",
      kind: "integer",
      description: "How many.",
      min: 1,
      max: 9,
      default: "2",
    });
    const text = tree.read(keda, "utf8");
    assert.match(text, /^import \{ integer \} from "@eks-platform\/settings";/);
    assert.match(
      text,
      /settings: \{\s*replicas: integer\(\{ description: "How many\.", min: 1, max: 9, default: 2 \}\),\s*\},/,
    );
  });

  it("declares a setting of a component that a generator wrote", async () => {
    const file = "packages/backing-services/src/backing-services-settings.ts";
    tree.write(file, declared);
    await settingGenerator(tree, { ...mode, of: "backing-services" });
    assert.match(tree.read(file, "utf8"), /default: true \}\),\n {2}mode: oneOf\(/);
  });

  it("declares each kind", async () => {
    const declare = async (schema) => {
      await settingGenerator(tree, { of: "cluster", description: "What.", ...schema });
      return tree.read(cluster, "utf8");
    };
    assert.match(
      await declare({ name: "on", kind: "boolean", default: "false" }),
      /on: boolean\(\{.*default: false \}\)/,
    );
    assert.match(
      await declare({ name: "title", kind: "string" }),
      /title: string\(\{.*format: anyText, optional: true/,
    );
    assert.match(
      await declare({ name: "note", kind: "string", default: "x" }),
      /note: string\(\{.*default: "x" \}\)/,
    );
  });

  it("refuses what cannot be declared, and says why", async () => {
    const refuses = (more, reason) => assert.rejects(settingGenerator(tree, { ...mode, ...more }), reason);
    await refuses({ name: "protect" }, /has a setting "protect" already/);
    await refuses({ name: "my-mode" }, /must be in camel case/);
    await refuses(
      { of: "clutser" },
      /no settings of "clutser": name an add-on, a component, or one of access-grant, cluster/,
    );
    await refuses({ default: undefined }, /needs a --default/);
    await refuses({ default: "c" }, /"c" but must be one of --values: a, b/);
    await refuses({ kind: "boolean" }, /"a" but must be true or false/);
    await refuses(
      { kind: "integer", min: 1, max: 2, default: "3" },
      /"3" but must be a whole number from 1 to 2/,
    );
    await refuses({ kind: "integer", default: "3" }, /needs --min and --max/);
    assert.equal(tree.read(cluster, "utf8"), declared);
  });
});
