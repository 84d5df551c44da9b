import assert from "node:assert/strict";
import fc from "fast-check";
import type { Registration } from "../../model/registration";
import {
  makeReference,
  makeSecret,
  signatureKey,
  signatures,
  unknown,
  type Value,
  type ValueMap,
} from "../../model/values";
import type { Analyzer } from "../../monitor/analysis/analyzer";
import { loadServices } from "../../protocol/services";
import { TemporaryFolder } from "../../run/temporary-folder.test.support";
import type { PolicyConfiguration } from "../configuration";
import { PolicyHost } from "../host";
import { bucketType, oddInputs, packFiles, registration } from "../pack-files.test.support";
import { readPackFolder } from "../pack-folder";
import type { StackFacts } from "../stack-facts";
import { InProcessPack } from "./in-process-pack";
import { loadPackObject } from "./pack-module";

const facts: StackFacts = {
  engineAddress: "127.0.0.1:1",
  organization: "organization",
  project: "shop",
  stack: "dev",
  config: {},
  secretKeys: [],
  tags: { "pulumi:project": "shop" },
};

const types = [bucketType, "aws:ec2/vpc:Vpc", "pulumi:pulumi:Stack"];

const scalar = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom<Value>(null, unknown, "private", "0.0.0.0/0", makeSecret("word"), makeSecret(unknown)),
  fc.constant<Value>(makeReference("urn:pulumi:dev::shop::a:b:C::d", "id-1")),
  fc.constant<Value>({ [signatureKey]: signatures.asset, path: "./file.txt" }),
  fc.constant<Value>({ [signatureKey]: signatures.output, value: "held", secret: true }),
);
const names = fc.constantFrom(
  "acl",
  "tags",
  "rules",
  "owner",
  "cidr",
  "port",
  "password",
  "file",
  "other",
  "__x",
);
const inputs: fc.Arbitrary<ValueMap> = fc.letrec<{ value: Value; map: ValueMap }>((tie) => ({
  value: fc.oneof({ depthSize: "small" }, scalar, fc.array(tie("value"), { maxLength: 3 }), tie("map")),
  map: fc.dictionary(names, tie("value"), { maxKeys: 5 }),
})).map;

/** The results of an analyzer; a rule that throws is a result too. */
async function said(ask: () => ReturnType<Analyzer["analyze"]>): Promise<unknown> {
  try {
    return [...(await ask())].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  } catch (error) {
    return error instanceof Error ? error.message.replace(/\n {2}at .*/s, "") : error;
  }
}

describe("InProcessPack", () => {
  const folder = new TemporaryFolder(packFiles);
  const services = loadServices(folder.path);
  const pack = readPackFolder(folder.path);
  const ending = new AbortController();
  const analyzers = async (configuration: PolicyConfiguration) => {
    const host = new PolicyHost(pack, configuration, { plain: false, signal: ending.signal });
    const own = new InProcessPack(folder.in("rules.js"), pack.packageVersion, folder.path, configuration);
    return { official: await host.createAnalyzer(facts, services), own: await own.createAnalyzer(facts) };
  };
  let official: Analyzer;
  let own: Analyzer;
  before(async () => ({ official, own } = await analyzers({ "length-limit": { limit: 5 } })));
  after(() => {
    ending.abort();
    folder.remove();
  });

  // As texts, because plans must be equal byte for byte.
  const agree = async (resource: Registration) =>
    assert.equal(
      JSON.stringify(await said(() => own.analyze(resource)), null, 2),
      JSON.stringify(await said(() => official.analyze(resource)), null, 2),
    );

  it("evaluates the current rules after it is loaded again, with the modules that they use", async () => {
    folder.write({
      "own.js": 'exports.pack = { name: "own", args: { policies: require("./own-rules") } };',
      "own-rules.js": 'module.exports = [{ name: "first", description: "" }];',
    });
    const reloaded = new InProcessPack(folder.in("own.js"), "1.0.0", folder.path, {});
    const ruleNames = async () => (await reloaded.createAnalyzer(facts)).pack.rules.map(({ name }) => name);
    assert.deepEqual(await ruleNames(), ["first"]);
    folder.write({ "own-rules.js": 'module.exports = [{ name: "second", description: "" }];' });
    assert.deepEqual(await ruleNames(), ["first"]);
    reloaded.reload();
    assert.deepEqual(await ruleNames(), ["second"]);
  });

  it("describes itself as the official runner does", () => {
    assert.deepEqual(own.pack, official.pack);
    assert.equal(own.pack.rules.length, 9);
  });

  it("finds violations in inputs of every kind, the same as the official runner", async () => {
    let found = 0;
    for (const [index, odd] of oddInputs.entries()) {
      const resource = registration(bucketType, index % 2 === 0 ? `b${index}` : `legacy${index}`, odd);
      await agree(resource);
      found += (await own.analyze(resource)).length;
    }
    assert.ok(found > oddInputs.length * 2, `only ${found} results`);
  });

  it("agrees with the official runner on arbitrary inputs, options and providers", async () => {
    const resources = fc.record({
      type: fc.constantFrom(...types),
      name: fc.constantFrom("one", "legacy-two"),
      map: inputs,
      protect: fc.boolean(),
      provider: inputs,
    });
    await fc.assert(
      fc.asyncProperty(resources, async ({ type, name, map, protect, provider }) => {
        const base = registration(type, name, map);
        const providerState = { urn: "urn:pulumi:dev::shop::p::x", type: "p", name: "x", inputs: provider };
        const options = { ...base.options, ...(protect ? { protect, deleteBeforeReplace: false } : {}) };
        await agree({ ...base, options, providerState, parent: protect ? "urn:parent" : "" });
      }),
      { numRuns: 150, seed: 20260101 },
    );
  });

  it("agrees on stack rules, for known and unknown outputs", async () => {
    const vpc = registration("aws:ec2/vpc:Vpc", "net", {});
    const linked = registration(
      bucketType,
      "data",
      { acl: "private" },
      {
        parent: vpc.urn,
        dependencies: [vpc.urn, "urn:gone"],
        propertyDependencies: new Map([
          ["acl", new Set([vpc.urn])],
          ["none", new Set<string>()],
        ]),
        outputs: { arn: unknown, password: makeSecret("hush-hush") },
      },
    );
    for (const outputs of [
      linked.outputs,
      { arn: "arn", password: makeSecret("x") },
      { password: unknown },
    ]) {
      const resources = [{ ...linked, outputs }, vpc];
      const [ours, theirs] = await Promise.all(
        [own, official].map((analyzer) => said(() => analyzer.analyzeStack(resources, "urn:stack"))),
      );
      assert.deepEqual(ours, theirs);
      assert.ok(Array.isArray(ours) && ours.length > 0);
    }
  });

  it("agrees on levels that the user has changed", async () => {
    const changed = await analyzers({
      all: "advisory",
      "bucket-private": "disabled",
      "switched-off": "remediate",
    });
    const resource = registration(bucketType, "b", { acl: "public", tags: {} });
    const ours = await said(() => changed.own.analyze(resource));
    assert.deepEqual(ours, await said(() => changed.official.analyze(resource)));
    assert.match(JSON.stringify(ours), /"level":"mandatory".*"message":"It ran\."/);
  });

  it("reports every problem that policies find in their own configuration", async () => {
    const policy = (name: string, limit: number) =>
      `{ name: "${name}", description: "Is checked.", configSchema: { properties: { size: { type: "integer" } } },
         checkConfig: ({ size }) => size > ${limit} ? ["${name}: size is " + size + " but must be at most ${limit}."] : [],
         validateResource: () => {} }`;
    folder.write({
      "checked.js": `exports.pack = { name: "checked", args: { policies: [${policy("a", 1)}, ${policy("b", 9)}] } };`,
    });
    const analyze = (configuration: PolicyConfiguration) =>
      new InProcessPack(folder.in("checked.js"), "1.0.0", folder.path, configuration).createAnalyzer(facts);
    await analyze({ a: { size: 1 }, b: { size: 9 } });
    await assert.rejects(analyze({ a: { size: 2 }, b: { size: 10 } }), {
      message: [
        "The settings of policy pack checked do not fit its rules:",
        "  - a: size is 2 but must be at most 1.",
        "  - b: size is 10 but must be at most 9.",
      ].join("\n"),
    });
  });

  it("refuses a module that does not export a pack", () => {
    folder.write({ "empty.js": "exports.pack = { name: 'x' };" });
    assert.throws(
      () => loadPackObject(folder.in("empty.js")),
      /must export "pack" with "name" and "args.policies"/,
    );
  });
});
