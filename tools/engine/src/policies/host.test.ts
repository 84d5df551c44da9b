import assert from "node:assert/strict";
import { isSecret, makeSecret, unknown } from "../model/values";
import type { Analyzer } from "../monitor/analysis/analyzer";
import { loadServices } from "../protocol/services";
import { type Files, TemporaryFolder } from "../run/temporary-folder.test.support";
import type { PolicyConfiguration } from "./configuration";
import { PolicyHost } from "./host";
import { bucketType, packFiles, registration } from "./pack-files.test.support";
import { readPackFolder } from "./pack-folder";
import type { StackFacts } from "./stack-facts";

const facts = (stack: string): StackFacts => ({
  engineAddress: "127.0.0.1:1",
  organization: "organization",
  project: "shop",
  stack,
  config: { "shop:size": "3" },
  secretKeys: [],
  tags: { "pulumi:project": stack },
});

const services = loadServices(__dirname);

/** A pack of one module; `policies` is JavaScript. */
const packOf = (policies: string, more: Files = {}): Files => ({
  "PulumiPolicy.yaml": "runtime: nodejs\n",
  "package.json": { name: "own", version: "1.2.3", main: "index.js" },
  "index.js": `const { PolicyPack } = require("@pulumi/policy");\nnew PolicyPack("own", { policies: ${policies} });`,
  ...more,
});

describe("PolicyHost", () => {
  describe("with one pack for many requests", () => {
    const shared = new TemporaryFolder(packFiles);
    const ended = new AbortController();
    let analyzer: Analyzer;
    before(async () => {
      const settings = { plain: false, signal: ended.signal };
      const pack = new PolicyHost(readPackFolder(shared.path), {}, settings);
      analyzer = await pack.createAnalyzer(facts("dev"), services);
    });
    after(() => {
      ended.abort();
      shared.remove();
    });

    it("separates the property from a message, and from the description that the SDK puts before it", async () => {
      const results = await analyzer.analyze(
        registration(bucketType, "b", { acl: "public", tags: { owner: "team" } }),
      );
      const { urn } = registration(bucketType, "b", {});
      const about = {
        pack: "rules",
        rule: "bucket-private",
        level: "mandatory",
        severity: "high",
        status: "failed",
        urn,
      };
      const expected = { ...about, path: "acl", message: "is public, which others can read." };
      assert.deepEqual(
        results.find(({ rule }) => rule === "bucket-private"),
        expected,
      );
    });

    it("reports an exemption, but not that a rule is about something else", async () => {
      const about = async (type: string) => {
        const results = await analyzer.analyze(registration(type, "legacy-b", { tags: { owner: "team" } }));
        return results
          .filter(({ rule }) => rule === "bucket-tags")
          .map(({ status, message }) => ({ status, message }));
      };
      assert.deepEqual(await about(bucketType), [
        { status: "exempt", message: "legacy-b (team, until 2027-01-01)" },
      ]);
      assert.deepEqual(await about("aws:ec2/vpc:Vpc"), []);
    });

    it("reports which unknown value stopped a rule, at the level of the rule", async () => {
      const results = await analyzer.analyze(registration(bucketType, "b", { acl: unknown, tags: {} }));
      const { status, level, path } = results.find(({ rule }) => rule === "bucket-private") ?? {};
      assert.deepEqual({ status, level, path }, { status: "notEvaluated", level: "mandatory", path: "acl" });
    });
  });

  let folder: TemporaryFolder;
  let ending: AbortController;
  const host = (files: Files, configuration: PolicyConfiguration = {}, plain = false) => {
    folder = new TemporaryFolder(files);
    const pack = readPackFolder(folder.path);
    return new PolicyHost(pack, configuration, { plain, signal: ending.signal });
  };
  beforeEach(() => (ending = new AbortController()));
  afterEach(() => {
    ending.abort();
    folder.remove();
  });

  it("merges the user's settings over those of the pack over the defaults of the schema", async () => {
    const policies = `[
      { name: "show", description: "Shows its settings.", enforcementLevel: "advisory",
        configSchema: { properties: { a: { type: "string", default: "schema" }, b: { type: "string", default: "schema" },
                                      c: { type: "string", default: "schema" } } },
        validateResource: ({ getConfig }, report) => report(JSON.stringify(getConfig())) },
      { name: "loud", description: "Is loud.", validateResource: (_, report) => report("Loud.") },
    ] }, { show: { b: "pack", c: "pack" } }); ({`;
    const analyzer = await host(packOf(policies), {
      all: "mandatory",
      show: { c: "user" },
      loud: "disabled",
    }).createAnalyzer(facts("dev"), services);
    const results = await analyzer.analyze(registration(bucketType, "b", {}));
    assert.deepEqual(
      results.map(({ rule, level, message }) => ({ rule, level, message })),
      [{ rule: "show", level: "mandatory", message: '{"a":"schema","b":"pack","c":"user"}' }],
    );
  });

  it("refuses settings that do not fit the schema, all at once", async () => {
    const pack = host(packFiles, { "length-limit": { limit: "many", word: 3 } });
    await assert.rejects(pack.createAnalyzer(facts("dev"), services), {
      message: [
        "The settings of policy pack rules do not fit its rules:",
        '  - length-limit: limit is "many" but must be of type integer.',
        "  - length-limit: word is 3 but must be of type string.",
      ].join("\n"),
    });
  });

  it("returns the inputs after a remediation, secrets and the SDK's own properties included", async () => {
    const policies = `[
      { name: "lower", description: "Names are small.", enforcementLevel: "remediate",
        remediateResource: ({ props }) => { props.bucket = props.bucket.toLowerCase(); props.tags = { made: "so" }; return props; } },
      { name: "judge", description: "Names are small.", enforcementLevel: "remediate",
        validateResource: ({ props }, report) => { if (props.bucket !== "abc") report("bucket: is " + props.bucket + "."); } },
    ]`;
    const analyzer = await host(packOf(policies)).createAnalyzer(facts("dev"), services);
    const given = registration(bucketType, "b", { bucket: makeSecret("ABC"), __defaults: ["x"] });
    const { inputs, results } = await analyzer.remediate(given);
    assert.deepEqual(inputs, { bucket: makeSecret("abc"), tags: { made: "so" }, __defaults: ["x"] });
    assert.ok(isSecret(inputs.bucket));
    assert.deepEqual(results, []);

    const left = await analyzer.analyze(given);
    assert.deepEqual(
      left.map(({ level, path }) => ({ level, path })),
      [{ level: "mandatory", path: "bucket" }],
    );
  });

  it("reports which unknown value stopped a remediation, and changes nothing", async () => {
    const policies = `[{ name: "lower", description: "Names are small.", enforcementLevel: "remediate",
      remediateResource: ({ props }) => { props.bucket = props.bucket.toLowerCase(); return props; } }]`;
    const analyzer = await host(packOf(policies)).createAnalyzer(facts("dev"), services);
    const { inputs, results } = await analyzer.remediate(registration(bucketType, "b", { bucket: unknown }));
    assert.deepEqual(inputs, { bucket: unknown });
    assert.deepEqual(
      results.map(({ status, level, path }) => ({ status, level, path })),
      [{ status: "notEvaluated", level: "mandatory", path: "bucket" }],
    );
  });

  it("prefers the version of PulumiPolicy.yaml to that of the package", async () => {
    const analyzer = await host({
      ...packFiles,
      "PulumiPolicy.yaml": "runtime: nodejs\nversion: 9.0.0\n",
    }).createAnalyzer(facts("dev"), services);
    assert.equal(analyzer.pack.version, "9.0.0");
  });

  it("shows a pack neither our environment nor the stack in its own", async () => {
    process.env.AWS_SECRET_ACCESS_KEY = "canary";
    const policies = `[{ name: "show", description: "Shows.", validateResource: (_, report) => {
      const { getStack, getProject } = require("@pulumi/pulumi");
      const names = Object.keys(process.env).filter((name) => /AWS|PULUMI/.test(name));
      report([getProject(), getStack(), ...names].join(" "));
    } }]`;
    try {
      const analyzer = await host(packOf(policies)).createAnalyzer(facts("dev"), services);
      const [result] = await analyzer.analyze(registration(bucketType, "b", {}));
      assert.equal(result?.message, "project stack");
    } finally {
      delete process.env.AWS_SECRET_ACCESS_KEY;
    }
  });

  it("analyzes one environment after another as if each were the first", async () => {
    const shared = host(packFiles);
    const resources = [registration(bucketType, "b", { acl: "public", tags: {} })];
    const judged = async (analyzer: Awaited<ReturnType<PolicyHost["createAnalyzer"]>>) => [
      ...(await analyzer.analyze(resources[0] ?? assert.fail())),
      ...(await analyzer.analyzeStack(resources, "urn:stack")),
    ];
    await judged(await shared.createAnalyzer(facts("dev"), services));
    const second = await judged(await shared.createAnalyzer(facts("prod"), services));

    const pack = readPackFolder(folder.path);
    const alone = new PolicyHost(pack, {}, { plain: true, signal: ending.signal });
    assert.deepEqual(second, await judged(await alone.createAnalyzer(facts("prod"), services)));
    assert.match(JSON.stringify(second), /There are 1 resources in prod\./);
  });

  it("names the rule that threw, with its message and position", async () => {
    const policies = `[{ name: "broken", description: "Breaks.",\n  validateResource: () => { throw new TypeError("No such thing."); } }]`;
    const analyzer = await host(packOf(policies)).createAnalyzer(facts("dev"), services);
    await assert.rejects(analyzer.analyze(registration(bucketType, "b", {})), (error: Error) => {
      assert.match(
        error.message,
        /^Rule broken of policy pack own failed: TypeError: No such thing\.\n {2}at .*index\.js:3:35$/,
      );
      return true;
    });
  });

  it("reports why a pack could not be started", async () => {
    const pack = host({ ...packOf("[]"), "index.js": 'throw new Error("No rules today.");' });
    await assert.rejects(pack.createAnalyzer(facts("dev"), services), (error: Error) => {
      assert.match(error.message, /could not be started:\nNo rules today\.\n {2}at .*index\.js:1:7$/);
      return true;
    });
  });
});
