import assert from "node:assert/strict";
import { type Files, ProjectFolder } from "../testing/real-platform";

const javaScript = "name: shop\nruntime: { name: nodejs, options: { typescript: false } }\n";
const sound: Files = {
  "Pulumi.yaml": javaScript,
  "Pulumi.dev.yaml": "",
  "package.json": { name: "shop", main: "index.js" },
  "index.js": `require("@pulumi/pulumi");\n`,
};
const soundPack: Files = {
  "pack/PulumiPolicy.yaml": "runtime: nodejs\n",
  "pack/package.json": { version: "1.0.0", main: "index.js" },
};

/** A mistake, and what is said about it. */
interface Mistake {
  readonly files?: Files;

  /** Files of the sound project that are not there. */
  readonly gone?: readonly string[];
  readonly words?: readonly string[];
  readonly packages?: "none";

  /** Expected parts of the message: subject, problem and fix. */
  readonly said: readonly RegExp[];
}

const refusals: Readonly<Record<string, Mistake>> = {
  "no Pulumi.yaml": {
    gone: ["Pulumi.yaml"],
    said: [/^There is no Pulumi project: no Pulumi\.yaml in .*, nor in any folder above it\./, /-C DIR/],
  },
  "a folder that is not there": {
    words: ["-C", "shpo"],
    said: [/^There is no folder .*shpo\./, /-C DIR/],
  },
  "an empty Pulumi.yaml": {
    files: { "Pulumi.yaml": "" },
    said: [/Pulumi\.yaml: the project has no name\./, /Add a line such as "name: my-project"/],
  },
  "a Pulumi.yaml that is no YAML": {
    files: { "Pulumi.yaml": "name: [shop\nruntime: nodejs\n" },
    said: [/Pulumi\.yaml is not valid YAML:\n {2}- .*Pulumi\.yaml:\d+:\d+: /, /Fix the file/],
  },
  "another runtime": {
    files: { "Pulumi.yaml": "name: shop\nruntime: python\n" },
    said: [/Pulumi\.yaml:2:10: runtime is "python", but only "nodejs" can be previewed offline/],
  },
  "a program that is not there": {
    files: { "Pulumi.yaml": `${javaScript}main: dist\n` },
    said: [/Pulumi\.yaml:3:7: main is "dist", but .*dist does not exist\./, /build it first/],
  },
  "an unknown stack": {
    words: ["deb"],
    said: [/There is no stack "deb" in project shop/, /Did you mean "dev"\? Known stacks: dev\./],
  },
  "a project without stacks": {
    gone: ["Pulumi.dev.yaml"],
    said: [/Project shop has no stacks/, /Name a stack/],
  },
  "a stack file that is no YAML": {
    files: { "Pulumi.dev.yaml": "config:\n  a: [1\n  b: }\n" },
    said: [/Pulumi\.dev\.yaml is not valid YAML:/, /Pulumi\.dev\.yaml:3:3: /, /Pulumi\.dev\.yaml:3:6: /],
  },
  "a configuration that is a list": {
    files: { "Pulumi.dev.yaml": "config: [a]\n" },
    said: [/Pulumi\.dev\.yaml:1:9: config must be a map\./],
  },
  "configuration that is missing or of another type, all of it": {
    files: {
      "Pulumi.yaml": `${javaScript}config:\n  owner: { type: string }\n  size: { type: integer }\n`,
      "Pulumi.dev.yaml": "config:\n  size: big\n",
    },
    said: [
      /stack "dev" is not what .* asks for/,
      /Pulumi\.dev\.yaml:2:3: shop:size must be integer\./,
      /shop:owner \(string\) is not set\./,
      /Set what is missing under "config:" in .*Pulumi\.dev\.yaml/,
    ],
  },
  "fixtures that are none": {
    files: { "fixtures/dev.yaml": "invoke: []\nsecrets: 4\n" },
    said: [
      /fixtures\/dev\.yaml:1:9: invoke is .* Known keys here are/,
      /fixtures\/dev\.yaml:2:10: secrets is 4/,
    ],
  },
  "no installed packages": {
    packages: "none",
    files: { "package-lock.json": {} },
    said: [/has no @pulumi\/pulumi installed\./, /run "npm ci" in /],
  },
  "a package.json that is no JSON": {
    files: { "package.json": "{" },
    said: [/package\.json is not valid JSON\. Fix the file/],
  },
  "an SDK that is too old": {
    packages: "none",
    files: { "node_modules/@pulumi/pulumi/package.json": { name: "@pulumi/pulumi", version: "2.25.2" } },
    said: [
      /has @pulumi\/pulumi 2\.25\.2, but the offline engine needs 3\./,
      /Run "npm install @pulumi\/pulumi@\^3"/,
    ],
  },
  "a folder that is no policy pack": {
    words: ["--policy-pack", "rules"],
    said: [/rules is no policy pack: it has no PulumiPolicy\.yaml\./],
  },
  "a pack without version": {
    files: { ...soundPack, "pack/package.json": {} },
    words: ["--policy-pack", "pack"],
    said: [
      /policy pack in .*pack has no version\./,
      /Add a line such as "version": "0\.1\.0" to .*package\.json/,
    ],
  },
  "a pack of another runtime": {
    files: { ...soundPack, "pack/PulumiPolicy.yaml": "runtime: python\n" },
    words: ["--policy-pack", "pack"],
    said: [/PulumiPolicy\.yaml:1:10: only packs of runtime "nodejs" can be run offline/],
  },
  "a report file in a folder that is not there": {
    words: ["--output", "reports/plan.json"],
    said: [/reports\/plan\.json cannot be written: there is no folder .*reports\. Create it first\./],
  },
  "several mistakes at once, each of them": {
    files: { ...soundPack, "pack/package.json": {}, "Pulumi.prod.yaml": "config: [" },
    words: ["dev", "prod", "stage", "--policy-pack", "pack"],
    said: [/There is no stack "stage"/, /Pulumi\.prod\.yaml is not valid YAML/, /has no version/],
  },
};

/** Mistakes that only show in a run. The report contains them. */
const failures: Readonly<Record<string, Mistake>> = {
  "a program with a mistake of syntax": {
    files: { "index.js": "const zone = ;\n" },
    said: [/index\.js:1\n/, /SyntaxError: Unexpected token ';'/],
  },
  "a program that needs a package which is not installed": {
    files: { "index.js": `require("@acme/lib");\n` },
    said: [
      /Cannot find module '@acme\/lib'\. Install it, for example with "npm install @acme\/lib"\./,
      /at index\.js:1:1/,
    ],
  },
  "a pack that fails to start": {
    files: { ...soundPack, "pack/index.js": `throw new Error("There are no rules.");\n` },
    words: ["--policy-pack", "pack"],
    said: [/policy pack in pack could not be started:/, /There are no rules\./, /at index\.js:1:7/],
  },
  "a pack that is not there": {
    files: { ...soundPack },
    words: ["--policy-pack", "pack"],
    said: [/policy pack in pack could not be started:/, /Cannot find module/, /build the program first/],
  },
};

describe("platform preview, given something wrong", () => {
  let folder: ProjectFolder;
  afterEach(() => folder.remove());
  const run = async ({ files = {}, gone = [], words = [], packages }: Mistake) => {
    const all = Object.entries({ ...sound, ...files }).filter(([name]) => !gone.includes(name));
    folder = new ProjectFolder(Object.fromEntries(all), packages);
    const before = folder.listing();
    const result = await folder.run("preview", ...words);
    assert.deepEqual(folder.listing(), before, "nothing is changed");
    assert.doesNotMatch(result.stdout + result.stderr, /\n +at .*\(?node:internal|mistake of its own/);
    return result;
  };

  for (const [mistake, { said, ...rest }] of Object.entries(refusals)) {
    it(`refuses ${mistake}`, async () => {
      const { exitCode, stdout, stderr } = await run({ ...rest, said });
      assert.deepEqual({ exitCode, stdout }, { exitCode: 1, stdout: "" });
      for (const part of said) assert.match(stderr, part);
    });
  }

  for (const [mistake, { said, ...rest }] of Object.entries(failures)) {
    it(`reports ${mistake}`, async () => {
      const { exitCode, stdout } = await run({ ...rest, said });
      assert.equal(exitCode, 1);
      const text = stdout.replace(/\n {13}/g, " ");
      for (const part of said) assert.ok(part.test(text) || part.test(stdout), `${part} in\n${stdout}`);
    });
  }
});
