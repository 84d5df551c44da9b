import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ResourceInitError } from "../model/provider-error";
import type { StepEvent } from "../monitor/steps/step-log";
import { fileStores } from "../state/files/file-store";
import { memoryStore } from "../state/memory-store";
import { StateError } from "../state/state-error";
import type { StateStores } from "../state/state-store";
import { preview } from "./preview";
import { TemporaryFolder } from "./temporary-folder.test.support";
import { destroy, update } from "./update";
import type { UpdateRequest } from "./update-request";

/**
 * A chain of things, each of which needs the one before; the property \`fixed\` of the first cannot change in place.
 */
const program = `
const pulumi = require("@pulumi/pulumi");
const config = new pulumi.Config();
const names = config.requireObject("names");
class Thing extends pulumi.CustomResource {
  constructor(name, inputs, options) { super("test:index:Thing", name, { ...inputs, id: undefined }, options); }
}
let before;
for (const name of names) {
  before = new Thing(name, {
    free: config.get("free") ?? "x",
    ...(name === "first" ? { fixed: config.get("fixed") ?? "a" } : { fixed: before.id }),
    secret: pulumi.secret("swordfish"),
    isPreview: pulumi.runtime.isDryRun(),
  }, { protect: config.getBoolean("protect"), ignoreChanges: ["isPreview"] });
}
exports.last = before.id;
`;

const replacing = { "test:index:Thing": ["fixed"] };

describe("update", () => {
  let folder: TemporaryFolder;
  let states: StateStores;
  before(() => {
    folder = new TemporaryFolder({
      "Pulumi.yaml": "name: proj\nruntime: { name: nodejs, options: { typescript: false } }\n",
      "package.json": { name: "proj", main: "index.js" },
      "index.js": program,
    });
  });
  after(() => folder.remove());
  let stacks = 0;
  let stack: string;
  beforeEach(() => {
    stack = `stack${(stacks += 1)}`;
    states = fileStores(folder.in(".platform"));
    configure({});
  });

  /** Writes the stack's configuration: three things by default. */
  function configure(config: Readonly<Record<string, string>>, names = ["first", "second", "third"]): void {
    const lines = Object.entries({ names: JSON.stringify(names), ...config }).map(
      ([key, value]) => `  proj:${key}: ${JSON.stringify(value)}`,
    );
    // A list is only read as one if it is written as one.
    folder.write({ [`Pulumi.${stack}.yaml`]: `config:\n${lines.join("\n")}\n` });
  }

  const request = (more: Partial<UpdateRequest> = {}): UpdateRequest => ({
    projectFolder: folder.path,
    stack,
    policyPacks: [],
    strict: false,
    states,
    replacing,
    ...more,
  });

  const isUnlocked = () => !existsSync(folder.in(".platform", "proj", `${stack}.lock`));

  it("creates what the program has, and nothing the second time", async () => {
    const first = await update(request());
    assert.ok(first.succeeded, JSON.stringify(first.plan.diagnostics));
    assert.deepEqual(first.plan.changeSummary, { create: 4 });
    const file = folder.in(".platform", "proj", `${stack}.json`);
    const written = readFileSync(file, "utf8");
    assert.ok(!written.includes("swordfish"));

    const second = await update(request());
    assert.deepEqual(second.plan.changeSummary, { same: 4 });
    assert.equal(readFileSync(file, "utf8"), written);
    assert.ok(isUnlocked());
  });

  it("runs the program as an update, and records the stack's outputs", async () => {
    const { state } = await update(request());
    assert.equal(state.resources.find(({ name }) => name === "first")?.inputs["isPreview"], false);
    const exported = state.resources.find(({ type }) => type === "pulumi:pulumi:Stack")?.outputs;
    assert.equal(exported?.["last"], state.resources.find(({ name }) => name === "third")?.id);
  });

  it("reports in a preview what it would do, and what forces it", async () => {
    await update(request());
    configure({ fixed: "b" });
    const [outcome] = await preview({ ...request(), stacks: [stack], mode: "known" });
    assert.deepEqual(outcome?.plan.changeSummary, { same: 1, replace: 3 });
    const step = outcome.plan.steps.find(({ op, urn }) => op === "replace" && urn.endsWith("::first"));
    assert.deepEqual(step?.replaceReasons, ["fixed"]);
    assert.deepEqual(step.detailedDiff, { fixed: { kind: "update-replace", inputDiff: true } });
    const done = await update(request());
    assert.deepEqual(done.plan.changeSummary, outcome.plan.changeSummary);
  });

  it("expects, with a first preview's knowledge, that dependents of a replacement are replaced", async () => {
    await update(request());
    configure({ fixed: "b" });
    const [outcome] = await preview({ ...request(), stacks: [stack], mode: "parity" });
    assert.deepEqual(outcome?.plan.changeSummary, { same: 1, replace: 3 });
  });

  it("destroys everything", async () => {
    await update(request());
    const { succeeded, plan, state } = await destroy(request());
    assert.ok(succeeded);
    assert.deepEqual(plan.changeSummary, { delete: 4 });
    assert.deepEqual(state.resources, []);
    assert.deepEqual(states({ project: "proj", stack, sdkVersion: "3" }).read().resources, []);
  });

  it("refuses to destroy what is protected, and keeps what it needs", async () => {
    configure({ protect: "true" }, ["first"]);
    await update(request());
    const { succeeded, plan, state } = await destroy(request());
    assert.equal(succeeded, false);
    assert.match(plan.diagnostics[0]?.message ?? "", /is protected/);
    assert.ok(state.resources.some(({ name }) => name === "first"));
  });

  it("reports every step, when it begins and when it has ended", async () => {
    const events: StepEvent[] = [];
    await update(request({ onStep: (event) => events.push(event) }));
    const ofFirst = events.filter(({ urn }) => urn.endsWith("::first"));
    assert.deepEqual(
      ofFirst.map(({ phase, op }) => `${phase} ${op}`),
      ["begun create", "done create"],
    );
  });

  it("keeps complete and partial resources after a failure, and continues from there", async () => {
    const failed = await update(
      request({
        cloud: (_, provider) => ({
          ...provider,
          create: async (wanted) => {
            const created = await provider.create(wanted);
            if (wanted.name === "second") throw new ResourceInitError(created, ["it did not become ready"]);
            return created;
          },
        }),
      }),
    );
    assert.equal(failed.succeeded, false);
    assert.ok(failed.plan.diagnostics.some(({ message }) => message === "it did not become ready"));
    assert.deepEqual(
      failed.state.resources
        .filter(({ type }) => type === "test:index:Thing")
        .map(({ name, initErrors }) => [name, initErrors]),
      [
        ["first", []],
        ["second", ["it did not become ready"]],
      ],
    );
    const repaired = await update(request());
    assert.ok(repaired.succeeded);
    assert.deepEqual(repaired.plan.changeSummary, { same: 2, update: 1, create: 1 });
  });

  it("loses nothing when it is killed, takes the lock over, and reports it", async () => {
    const script = `
      const { update, fileStores } = require(${JSON.stringify(join(__dirname, "..", "index.js"))});
      const request = ${JSON.stringify({ ...request(), states: undefined })};
      void update({
        ...request,
        states: fileStores(${JSON.stringify(folder.in(".platform"))}),
        cloud: (_, cloud) => ({
          ...cloud,
          create: (wanted) => {
            if (wanted.name === "third") process.kill(process.pid, "SIGKILL");
            return cloud.create(wanted);
          },
        }),
      });`;
    const { signal } = spawnSync(process.execPath, ["-e", script], { encoding: "utf8" });
    assert.equal(signal, "SIGKILL");
    assert.ok(!isUnlocked());

    const found = states({ project: "proj", stack, sdkVersion: "3" }).read();
    assert.deepEqual(
      found.resources.filter(({ type }) => type === "test:index:Thing").map(({ name }) => name),
      ["first", "second"],
    );
    assert.deepEqual(
      found.pendingOperations.map(({ kind, resource }) => `${kind} ${resource.name}`),
      ["creating third"],
    );

    const resumed = await update(request());
    assert.ok(resumed.succeeded);
    assert.deepEqual(resumed.plan.changeSummary, { same: 3, create: 1 });
    const messages = resumed.plan.diagnostics.map(({ message }) => message);
    assert.ok(
      messages.some((message) => message.includes("the lock was taken over")),
      messages.join("\n"),
    );
    assert.ok(
      messages.some((message) => message.includes("interrupted while creating")),
      messages.join("\n"),
    );
    assert.deepEqual((await update(request())).plan.changeSummary, { same: 4 });
    assert.deepEqual(resumed.state.pendingOperations, []);
  });

  it("is refused while another run holds the lock, and changes nothing", async () => {
    const session = await states({ project: "proj", stack, sdkVersion: "3" }).begin();
    await assert.rejects(
      update(request()),
      (error) => error instanceof StateError && /is locked by process/.test(error.message),
    );
    await assert.rejects(destroy(request()), StateError);
    await session.close(undefined);
    assert.ok((await update(request())).succeeded);
  });

  it("can keep its state in memory", async () => {
    const store = memoryStore();
    await update(request({ states: () => store }));
    assert.equal(store.read().resources.length, 5);
    assert.ok(!existsSync(folder.in(".platform", "proj", `${stack}.json`)));
  });

  it("stops at an interruption, and leaves a usable state", async () => {
    const interruption = new AbortController();
    const interrupted = update(
      request({
        signal: interruption.signal,
        onStep: ({ urn, phase }) => {
          if (urn.endsWith("::second") && phase === "done") interruption.abort(new Error("stop"));
        },
      }),
    );
    await assert.rejects(interrupted, /stop/);
    assert.ok(isUnlocked());
    assert.ok((await update(request())).succeeded);
  });
});
