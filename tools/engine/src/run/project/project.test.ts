import assert from "node:assert/strict";
import { PreviewError } from "../../errors/preview-error";
import { type Files, TemporaryFolder } from "../temporary-folder.test.support";
import { readProject } from "./project";

describe("readProject", () => {
  let folder: TemporaryFolder;
  const project = (files: Files) => {
    folder = new TemporaryFolder(files);
    return readProject(folder.path);
  };
  const refusal = (files: Files): string => {
    try {
      project(files);
    } catch (error) {
      if (error instanceof PreviewError) return error.message.replaceAll(folder.path, "DIR");
      throw error;
    }
    return assert.fail("the project was read");
  };
  afterEach(() => folder.remove());

  it("runs the folder of Pulumi.yaml, compiles TypeScript, and looks for stacks beside it, by default", () => {
    const { name, programFolder, entry, configFolder, runtime } = project({
      "Pulumi.yaml": "name: shop\nruntime: nodejs\n",
    });
    assert.deepEqual(
      { name, programFolder, entry, configFolder, runtime },
      {
        name: "shop",
        programFolder: folder.path,
        entry: ".",
        configFolder: folder.path,
        runtime: { typescript: true, nodeArgs: [] },
      },
    );
  });

  it("uses a folder named by main as the working directory", () => {
    const { programFolder, entry } = project({
      "Pulumi.yaml": "name: shop\nruntime: nodejs\nmain: stacks/\n",
      "stacks/index.js": "",
    });
    assert.deepEqual({ programFolder, entry }, { programFolder: folder.in("stacks"), entry: "." });
  });

  it("uses the folder of a file named by main as the working directory", () => {
    const { programFolder, entry } = project({
      "Pulumi.yaml": "name: shop\nruntime: nodejs\nmain: src/start\n",
      "src/start.ts": "",
    });
    assert.deepEqual(
      { programFolder, entry },
      { programFolder: folder.in("src"), entry: folder.in("src", "start.ts") },
    );
  });

  it("reads the options of the runtime", () => {
    const yaml = `
name: shop
runtime:
  name: nodejs
  options: { typescript: false, nodeargs: "--max-old-space-size=512  --no-warnings", tsconfig: tsconfig.pulumi.json }
stackConfigDir: config
`;
    const { runtime, configFolder } = project({ "Pulumi.yaml": yaml });
    assert.deepEqual(runtime, {
      typescript: false,
      tsconfig: "tsconfig.pulumi.json",
      nodeArgs: ["--max-old-space-size=512", "--no-warnings"],
    });
    assert.equal(configFolder, folder.in("config"));
  });

  it("reads declared configuration in its short and its long form", () => {
    const yaml = `
name: shop
runtime: nodejs
config:
  size: 3
  aws:region: eu-west-1
  owner: { type: string, description: Who pays }
  zones: { type: array, items: { type: string }, default: [a, b] }
  aws:profile: { value: none }
  token: { type: string, secret: true, default: x }
`;
    const config = project({ "Pulumi.yaml": yaml }).config.map((declared) => ({
      ...declared,
      position: declared.position.replace(folder.path, "DIR"),
    }));
    const at = (line: number) => ({ position: `DIR/Pulumi.yaml:${line}:3` });
    assert.deepEqual(config, [
      { key: "shop:size", value: 3, secret: false, required: false, ...at(5) },
      { key: "aws:region", value: "eu-west-1", secret: false, required: false, ...at(6) },
      { key: "shop:owner", type: "string", secret: false, required: true, ...at(7) },
      {
        key: "shop:zones",
        type: "array",
        items: "string",
        value: ["a", "b"],
        secret: false,
        required: false,
        ...at(8),
      },
      { key: "aws:profile", value: "none", secret: false, required: false, ...at(9) },
      { key: "shop:token", type: "string", value: "x", secret: true, required: false, ...at(10) },
    ]);
  });

  it("explains what to do where there is no project", () => {
    assert.equal(
      refusal({}),
      "There is no Pulumi.yaml in DIR. Give the folder of a Pulumi project with -C DIR.",
    );
  });

  it("names every syntax error with line and column", () => {
    const message = refusal({ "Pulumi.yaml": 'name: shop\nruntime: nodejs\n  main: "x\n' });
    assert.match(message, /^DIR\/Pulumi\.yaml is not valid YAML:\n {2}- DIR\/Pulumi\.yaml:\d+:\d+: /);
  });

  it("refuses another runtime, with its position", () => {
    assert.equal(
      refusal({ "Pulumi.yaml": "name: shop\nruntime: python\n" }),
      'DIR/Pulumi.yaml:2:10: runtime is "python", but only "nodejs" can be previewed offline.',
    );
  });

  it("refuses a missing program", () => {
    const message = refusal({ "Pulumi.yaml": "name: shop\nruntime: nodejs\nmain: dist\n" });
    assert.match(
      message,
      /^DIR\/Pulumi\.yaml:3:7: main is "dist", but DIR\/dist does not exist\. .* build it first/,
    );
  });

  it("names every declared type that does not exist", () => {
    const yaml =
      "name: shop\nruntime: nodejs\nconfig:\n  a: { type: strng }\n  b: { type: array, items: { type: text } }\n";
    const message = refusal({ "Pulumi.yaml": yaml });
    assert.match(message, /Pulumi\.yaml:4:14: the type of shop:a is "strng"/);
    assert.match(message, /Pulumi\.yaml:5:36: the type of the items of shop:b is "text"/);
  });
});
