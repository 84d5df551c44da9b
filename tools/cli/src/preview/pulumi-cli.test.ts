import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type FakePulumi, writeFakePulumi } from "../testing/fake-pulumi";
import { ProjectFolder } from "../testing/real-platform";

const stack = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev";
const bucket = "urn:pulumi:dev::shop::aws:s3/bucket:Bucket::logs";
const digest = {
  steps: [
    {
      op: "create",
      urn: bucket,
      newState: { urn: bucket, custom: true, type: "aws:s3/bucket:Bucket", parent: stack },
    },
    { op: "create", urn: stack, newState: { urn: stack, custom: false, type: "pulumi:pulumi:Stack" } },
  ],
  changeSummary: { create: 2 },
};
const reported = `
events(
  { diagnosticEvent: { severity: "warning", message: "it is " + process.env.PULUMI_ACCESS_TOKEN + ", and hunter2secret\\n" } },
  { resOutputsEvent: { metadata: { op: "create", urn: "${bucket}", old: null, new: { id: "logs-1", inputs: {}, outputs: {} } } } },
);
console.log(${JSON.stringify(JSON.stringify(digest))});`;

describe("platform preview --engine pulumi, with a CLI on PATH", () => {
  let project: ProjectFolder;
  const variables = ["PATH", "PULUMI_ACCESS_TOKEN"] as const;
  const before = variables.map((name) => [name, process.env[name]] as const);
  afterEach(() => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    project.remove();
  });

  const preview = (cli: FakePulumi, ...words: readonly string[]) => {
    project = new ProjectFolder({
      "Pulumi.yaml": "name: shop\nruntime: { name: nodejs, options: { typescript: false } }\n",
      "Pulumi.dev.yaml": "config:\n  shop:size: 3\n",
      "package.json": { name: "shop", main: "index.js" },
      "index.js": "",
    });
    const place = writeFakePulumi(join(project.path, "bin"), cli);
    process.env["PATH"] = `${place}${delimiter}${process.env["PATH"] ?? ""}`;
    process.env["PULUMI_ACCESS_TOKEN"] = "pul-canary-0123456789";
    return project.run("preview", "--engine", "pulumi", ...words);
  };
  const calls = () =>
    readFileSync(join(project.path, "bin/calls.jsonl"), "utf8")
      .trim()
      .split("\n")
      // The fake writes these lines.
      .map(
        (line) => JSON.parse(line) as { readonly words: readonly string[]; readonly [key: string]: unknown },
      );

  it("names the engine, and orders steps by dependency", async () => {
    const { exitCode, stdout } = await preview({ preview: reported }, "--format", "json");
    assert.equal(exitCode, 0);
    const [plan] = JSON.parse(stdout).environments;
    assert.deepEqual(plan.engine, { name: "pulumi", version: "3.259.0", clouds: "real" });
    assert.equal(plan.mode, "parity");
    assert.deepEqual(
      plan.steps.map(({ urn }: { readonly urn: string }) => urn),
      [stack, bucket],
    );
    assert.equal(plan.steps[1].newState.id, "logs-1");
  });

  it("only previews, in the folder of the project, with the user's own environment", async () => {
    await preview({ preview: reported });
    const [, config, asked] = calls();
    assert.equal(config?.words[0], "config");
    assert.equal(asked?.words[0], "preview");
    for (const word of ["--non-interactive", "--refresh=false", "--json", "--show-sames"]) {
      assert.ok(asked?.words.includes(word), word);
    }
    assert.deepEqual(
      [asked?.["folder"], asked?.["token"], asked?.words[asked.words.indexOf("--stack") + 1]],
      [project.path, "pul-canary-0123456789", "dev"],
    );
    assert.ok(calls().every(({ words }) => ["version", "config", "preview"].includes(words[0] ?? "")));
    // Nothing is written where an installed CLI lies.
    assert.deepEqual(readdirSync(join(project.path, "bin")).sort(), ["calls.jsonl", "pulumi"]);
  });

  it("only lets the CLI write a salt into a copy of the stack's file", async () => {
    const salts = `fs.appendFileSync(after("--config-file"), "encryptionsalt: v1:abc\\n");${reported}`;
    const { exitCode } = await preview({ preview: salts });
    assert.equal(exitCode, 0);
    assert.equal(readFileSync(join(project.path, "Pulumi.dev.yaml"), "utf8"), "config:\n  shop:size: 3\n");
  });

  it("prints no secrets of the stack or the environment", async () => {
    const config = { "shop:token": { value: "hunter2secret", secret: true } };
    for (const format of ["text", "json"]) {
      const { stdout, stderr } = await preview({ preview: reported, config }, "--format", format);
      assert.match(stdout, /it is \[secret\], and \[secret\]/);
      assert.doesNotMatch(stdout + stderr, /canary|hunter2/);
      project.remove();
    }
  });

  it("returns 1 and the redacted message of the CLI if it fails", async () => {
    const fails = `console.error("error: no access with " + process.env.PULUMI_ACCESS_TOKEN); process.exitCode = 255;`;
    const { exitCode, stdout, stderr } = await preview({ preview: fails });
    assert.equal(exitCode, 1);
    assert.match(stdout, /error {4}no access with \[secret\]/);
    assert.doesNotMatch(stdout + stderr, /canary|\n\s+at /);
  });

  it("says how to make a stack that the backend does not have", async () => {
    const fails = `console.error("error: no stack named 'dev' found"); process.exitCode = 6;`;
    const { exitCode, stdout } = await preview({ preview: fails });
    assert.equal(exitCode, 1);
    assert.match(stdout, /no stack named 'dev' found\. Create it with\s+`pulumi stack init dev`/);
  });

  it("distinguishes a blocked deployment from a failed preview", async () => {
    const violation = { resourceUrn: bucket, message: "No.", policyName: "r", policyPackName: "p" };
    const refused = `
events(
  { policyEvent: ${JSON.stringify({ ...violation, policyPackVersion: "1.0.0", enforcementLevel: "mandatory" })} },
  { diagnosticEvent: { severity: "error", message: "preview failed\\n" } },
);
console.log(${JSON.stringify(JSON.stringify(digest))});
process.exitCode = 1;`;
    const { exitCode, stdout } = await preview({ preview: refused });
    assert.equal(exitCode, 1);
    assert.match(stdout, /mandatory rules are violated in dev\.\n$/);
    assert.doesNotMatch(stdout, /preview failed/i);
  });

  it("ends one that is late", async () => {
    const { exitCode, stdout } = await preview(
      { preview: "setInterval(() => undefined, 1000);" },
      "--deadline",
      "1",
    );
    assert.equal(exitCode, 1);
    assert.match(stdout, /did not end within 1 seconds.*--deadline/s);
  });

  it("refuses one that is too old to be read, and says how to get another", async () => {
    const { exitCode, stdout, stderr } = await preview({ version: "v3.247.9" });
    assert.equal(exitCode, 1);
    assert.equal(stdout, "");
    assert.match(stderr, /is version 3\.247\.9, .* version is 3\.248\.0\. Install .*testbed:build engine/);
  });

  it("refuses packs that cannot be used before it asks for anything", async () => {
    const { exitCode, stderr } = await preview(
      { preview: reported },
      "--policy-pack",
      "one",
      "--policy-pack",
      "two",
    );
    assert.equal(exitCode, 1);
    assert.match(stderr, /one is no policy pack.*two is no policy pack/s);
    assert.ok(calls().every(({ words }) => words[0] === "version"));
  });
});
