import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { workspace } from "../imports/packages.mjs";
import { installTarballs } from "./install-tarballs.mjs";

/** Packages that anyone with a Pulumi project can install. */
const projects = ["tools/plan", "tools/engine"];

/** A project of somebody else, and a script that previews it through the public surface of the engine. */
const project = {
  "Pulumi.yaml": "name: bystander\nruntime: { name: nodejs, options: { typescript: false } }\n",
  "Pulumi.dev.yaml": "config:\n  bystander:length: 3\n",
  "index.js": `const pulumi = require("@pulumi/pulumi");
const random = require("@pulumi/random");
const pet = new random.RandomPet("pet", { length: new pulumi.Config().requireNumber("length") });
exports.name = pet.id;
`,
  "package.json": JSON.stringify({ name: "bystander", main: "index.js" }),
  "preview.js": `const { previewEach } = require("@eks-platform/engine");
const { countResources, resourceTree } = require("@eks-platform/plan");
const policyPacks = process.argv.slice(2);
const request = { projectFolder: __dirname, stacks: [], policyPacks, mode: "known", strict: true };
previewEach(request, ({ plan, succeeded }) => {
  const [stack] = resourceTree(plan.steps);
  const children = stack?.children.map(({ urn, operation, state }) => [urn, operation, state.inputs.length]);
  console.log(JSON.stringify({ name: plan.name, succeeded, diagnostics: plan.diagnostics, children, results: plan.policies.results }));
});
`,
};

const compiler = join(workspace, "node_modules", "typescript-7", "bin", "tsc");

/** As a project of somebody else may be compiled: the declarations of packages are checked too. */
const strictly = ["--strict", "--module", "nodenext", "--target", "es2022", "--types", ""];

/** An installed pack that says it can be evaluated inside of the engine, which only packs of this repository may. */
const pack = {
  "PulumiPolicy.yaml": "runtime: nodejs\n",
  "package.json": JSON.stringify({
    name: "names",
    version: "1.0.0",
    main: "index.js",
    eksPlatform: { policies: "inside.js" },
  }),
  "inside.js": 'throw new Error("evaluated inside of the engine");\n',
  "index.js": `const { PolicyPack } = require("@pulumi/policy");
const validateResource = ({ type, name }, report) => {
  if (type.startsWith("random:")) report(name + " is random");
};
const policies = [{ name: "random", description: "Nothing is random.", enforcementLevel: "advisory", validateResource }];
new PolicyPack("names", { policies });
`,
};

/** A program that uses the types of every export. */
const typed = (exports) =>
  exports
    .map((name, index) => `import * as e${index} from "${name}";\nexport const v${index} = e${index};\n`)
    .join("");

describe("the tarballs of the plan and the engine", function () {
  this.timeout(120_000);
  let folder;
  let files;

  before(() => {
    // The compiler names files by their real paths.
    folder = realpathSync(mkdtempSync(join(tmpdir(), "tarballs-")));
    for (const [name, text] of Object.entries(project)) writeFileSync(join(folder, name), text);
    files = installTarballs(workspace, projects, folder, [
      "@pulumi/policy",
      "@pulumi/pulumi",
      "@pulumi/random",
    ]);
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  const manifests = () =>
    [...files.keys()].map((name) =>
      JSON.parse(readFileSync(join(folder, "node_modules", name, "package.json"), "utf8")),
    );

  /** What can be imported of a package, by what an importer writes. */
  const entriesOf = ({ name, exports }) =>
    Object.entries(exports)
      .filter(([path]) => path !== "./package.json")
      .map(([path, conditions]) => [join(name, path), conditions]);

  it("bring their licence and a README", () => {
    for (const [name, paths] of files) {
      assert.deepEqual(
        ["LICENSE", "README.md"].filter((file) => !paths.includes(file)),
        [],
        name,
      );
      assert.equal(
        readFileSync(join(folder, "node_modules", name, "LICENSE"), "utf8"),
        readFileSync(join(workspace, "LICENSE"), "utf8"),
      );
    }
  });

  it("bring no tests, no sources, and nothing that only serves the development of a package", () => {
    const unwanted = /^src\/|\.test\.|\.spec\.|\.map$|\.tsbuildinfo$|^(dist\/)?(corpus|baseline|matrix)\//;
    for (const [name, paths] of files)
      assert.deepEqual(
        paths.filter((path) => unwanted.test(path)),
        [],
        name,
      );
  });

  it("bring every file that an export names, with its types", () => {
    for (const manifest of manifests()) {
      for (const [, conditions] of entriesOf(manifest)) {
        for (const path of [conditions.types, conditions.default]) {
          assert.ok(
            existsSync(join(folder, "node_modules", manifest.name, path)),
            `${manifest.name} lacks ${path}`,
          );
        }
      }
    }
  });

  it("name the versions of each other that they were made with", () => {
    const versions = new Map(manifests().map(({ name, version }) => [name, version]));
    for (const { name, dependencies = {} } of manifests()) {
      for (const [other, wanted] of Object.entries(dependencies)) {
        if (versions.has(other)) assert.equal(wanted, versions.get(other), `${name} wants ${other}`);
      }
    }
  });

  const preview = (...packs) =>
    JSON.parse(execFileSync(process.execPath, ["preview.js", ...packs], { cwd: folder, encoding: "utf8" }));

  it("preview a program outside of this repository", () => {
    assert.deepEqual(preview(), {
      name: "dev",
      succeeded: true,
      diagnostics: [],
      children: [["urn:pulumi:dev::bystander::random:index/randomPet:RandomPet::pet", "create", 3]],
      results: [],
    });
  });

  it("evaluate installed policy packs in processes of their own", () => {
    const packFolder = join(folder, "node_modules", "names");
    mkdirSync(packFolder);
    for (const [name, text] of Object.entries(pack)) writeFileSync(join(packFolder, name), text);
    const { diagnostics, results } = preview(packFolder);
    assert.deepEqual(diagnostics, []);
    assert.deepEqual(
      results.map(({ rule, message }) => [rule, message]),
      [["random", "pet is random"]],
    );
  });

  it("can be imported by every name that they export, with types that are complete", () => {
    const names = manifests().flatMap((manifest) => entriesOf(manifest).map(([name]) => name));
    execFileSync(
      process.execPath,
      ["-e", names.map((name) => `require(${JSON.stringify(name)});`).join("")],
      {
        cwd: folder,
      },
    );
    mkdirSync(join(folder, "typed"));
    const file = join(folder, "typed", "index.ts");
    writeFileSync(file, typed(names));
    execFileSync(process.execPath, [compiler, "--ignoreConfig", "--noEmit", ...strictly, file], {
      cwd: folder,
    });
  });
});
