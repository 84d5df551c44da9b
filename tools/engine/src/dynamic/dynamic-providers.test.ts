import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { errors, only, TestProject } from "../run/preview.test.support";
import type { Outcome } from "../run/request";
import { destroy, update } from "../run/update";
import type { UpdateOutcome, UpdateRequest } from "../run/update-request";
import { fileStores } from "../state/files/file-store";

/** A program whose provider records its calls in a file beside the program. */
const program = `const pulumi = require("@pulumi/pulumi");
const config = new pulumi.Config();
const size = config.requireNumber("size");
const note = (...words) => require("node:fs").appendFileSync("calls.txt", words.join(" ") + "\\n");
const provider = {
  configure: async ({ config }) => note("configure", config.get("size")),
  check: async (olds, news) => {
    note("check", news.token);
    const failures = news.size > 100 ? [{ property: "size", reason: "too big" }] : [];
    return { inputs: { ...news, unit: "GiB" }, failures };
  },
  diff: async (id, olds, news) => ({
    changes: olds.size !== news.size,
    replaces: news.size > 10 ? ["size"] : [],
    deleteBeforeReplace: true,
  }),
  create: async (inputs) => {
    note("create", inputs.size);
    if (inputs.size === 7) throw new Error("no seven");
    if (inputs.size !== 8) return { id: "id-" + inputs.size, outs: { ...inputs, stamp: "made" } };
    throw Object.assign(new Error("half"), { id: "half", properties: inputs, reasons: ["not ready"] });
  },
  update: async (id, olds, news) => {
    note("update", id, olds.size, news.size);
    return { outs: { ...news, stamp: "changed" } };
  },
  delete: async (id) => note("delete", id),
};
const web = {
  create: async () => {
    await fetch("https://example.com/");
    return { id: "never" };
  },
};
const shell = { create: async () => ({ id: require("node:child_process").execSync("echo made").toString().trim() }) };
class Disk extends pulumi.dynamic.Resource {
  constructor(name, args) { super(provider, name, { stamp: undefined, unit: undefined, ...args }); }
}
class Page extends pulumi.dynamic.Resource {
  constructor(name, args) { super(web, name, args); }
}
const disk = new Disk("disk", { size, token: pulumi.secret("swordfish") });
if (config.getBoolean("page")) new Page("page", { of: disk.unit });
class Command extends pulumi.dynamic.Resource {
  constructor(name) { super(shell, name, {}); }
}
if (config.getBoolean("shell")) exports.made = new Command("command").id;
exports.stamp = disk.stamp;
exports.unit = disk.unit;
`;

describe("dynamic providers", () => {
  const project = new TestProject();
  beforeEach(() =>
    project.write({
      "Pulumi.yaml": "name: shop\nruntime: { name: nodejs, options: { typescript: false } }\n",
      "Pulumi.dev.yaml": "config:\n  shop:size: 1\n",
      "package.json": { name: "shop", main: "index.js" },
      "index.js": program,
    }),
  );
  afterEach(() => project.remove());

  const request = (): UpdateRequest => ({
    projectFolder: project.folder.path,
    stack: "dev",
    policyPacks: [],
    strict: false,
    states: fileStores(project.folder.in(".platform")),
  });
  const up = (size: number, settings: Readonly<Record<string, string>> = {}): Promise<UpdateOutcome> =>
    update({ ...request(), settings: { size: String(size), ...settings } });
  const previewOf = async (size: number): Promise<Outcome> => {
    const { states } = request();
    return only(await project.previewAgain({ states, settings: { size: String(size) } }));
  };
  const calls = (): readonly string[] => {
    const file = project.folder.in("calls.txt");
    return existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [];
  };
  const disk = ({ plan }: Outcome) => plan.steps.find(({ urn }) => urn.endsWith("::disk"));

  it("check in a preview, with the configuration and with unwrapped secrets, and do nothing else", async () => {
    const outcome = await previewOf(1);
    assert.ok(outcome.succeeded, errors(outcome).join());
    assert.deepEqual(calls(), ["configure 1", "check swordfish"]);
    const { inputs, outputs } = disk(outcome)?.newState ?? {};
    assert.equal(inputs?.["unit"], "GiB");
    assert.equal(inputs?.["token"], "[secret]");
    assert.equal(outputs?.["stamp"], undefined);
  });

  it("create, update, replace and delete in updates", async () => {
    const made = await up(1);
    assert.ok(made.succeeded, errors(made).join());
    assert.equal(disk(made)?.newState?.id, "id-1");
    assert.equal(disk(made)?.newState?.outputs?.["stamp"], "made");
    assert.equal(disk(made)?.newState?.outputs?.["token"], "[secret]");

    assert.equal(disk(await previewOf(2))?.op, "update");
    assert.equal(disk(await up(2))?.newState?.outputs?.["stamp"], "changed");
    assert.equal(disk(await up(2))?.op, "same");

    const replacement = await previewOf(11);
    assert.deepEqual(replacement.plan.steps.find(({ op }) => op === "replace")?.replaceReasons, ["size"]);
    await up(11);
    assert.ok((await destroy(request())).succeeded);
    assert.deepEqual(
      calls().filter((call) => !/^(check|configure)/.test(call)),
      ["create 1", "update id-1 1 2", "delete id-1", "create 11", "delete id-11"],
    );
  });

  it("refuse inputs, and the reason names the property", async () => {
    const outcome = await previewOf(101);
    assert.equal(outcome.succeeded, false);
    assert.match(errors(outcome).join(), /resource 'disk' has a problem: too big; examine values at 'size'/);
  });

  it("fail an update with their own message, or leave a partial resource in the state", async () => {
    assert.deepEqual(errors(await up(7)), ["no seven"]);
    const half = await up(8);
    assert.deepEqual(errors(half), ["not ready"]);
    const resource = half.state.resources.find(({ name }) => name === "disk");
    assert.deepEqual([resource?.id, resource?.initErrors], ["half", ["not ready"]]);
  });

  it("are simulated, with a warning, where a guard refuses an operation", async () => {
    const outcome = await up(1, { page: "true" });
    assert.ok(outcome.succeeded, errors(outcome).join());
    const page = outcome.plan.steps.find(({ urn }) => urn.endsWith("::page"));
    assert.deepEqual(page?.newState?.["simulated"], ["__provider", "of"]);
    const warnings = outcome.plan.diagnostics.map(({ message }) => message).join("\n");
    assert.match(warnings, /refused what it needs to create the resource, so its answer is simulated/);
    assert.match(warnings, /A dynamic provider tried to connect to example\.com:443/);
  });

  it("start other programs only if the program may", async () => {
    const command = ({ plan }: Outcome) => plan.steps.find(({ urn }) => urn.endsWith("::command"));
    const refused = await up(1, { shell: "true" });
    assert.notEqual(command(refused)?.newState?.id, "made");
    const warnings = refused.plan.diagnostics.map(({ message }) => message).join("\n");
    assert.match(
      warnings,
      /A dynamic provider tried to start echo made\. It was refused: --allow-exec allows it/,
    );

    assert.ok((await destroy(request())).succeeded);
    const allowed = await update({ ...request(), allowExec: true, settings: { shell: "true" } });
    assert.equal(command(allowed)?.newState?.id, "made");
  });
});
