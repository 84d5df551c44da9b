/**
 * `npm run test:pulumi`: `platform preview --engine pulumi` with the Pulumi CLI of this machine. Without one, everything counts as
 * pending, and a line says how to get it.
 */
import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Plan, PlanDocument } from "@eks-platform/plan";
import { findPulumi, explainHowToGetPulumi, type PulumiCli } from "@eks-platform/testbed";
import { listing } from "../testing/listing";
import { ProjectFolder } from "../testing/real-platform";

const run = promisify(execFile);
const cliFolder = dirname(require.resolve("@eks-platform/cli/package.json"));
const platform = join(cliFolder, "bin", "platform.js");
const workspace = join(cliFolder, "../..");

const program = `
const pulumi = require("@pulumi/pulumi");
const config = new pulumi.Config();
class Box extends pulumi.ComponentResource {
  constructor(name, args) { super("shop:index:Box", name, args); this.registerOutputs({}); }
}
console.log("printed " + config.get("token"));
new Box("box", { size: config.requireNumber("size"), open: config.get("token") });
if (config.getBoolean("hang")) {
  require("node:fs").writeFileSync("pid", String(process.pid));
  setInterval(() => undefined, 1000);
}
exports.encoded = Buffer.from(config.get("token") ?? "").toString("base64");
`;

const rules = `
const { PolicyPack } = require("@pulumi/policy");
new PolicyPack("house-rules", { policies: [{
  name: "no-boxes", description: "There are no boxes.", enforcementLevel: "mandatory",
  validateResource: ({ type, props }, report) => { if (type === "shop:index:Box") report("size: is " + props.size + "."); },
}] });`;

describe("platform preview --engine pulumi", function () {
  let pulumi: PulumiCli;
  let project: ProjectFolder;
  let environment: NodeJS.ProcessEnv;
  before(async function () {
    const found = await findPulumi();
    if (found === undefined) {
      console.log(`There is no Pulumi CLI. ${explainHowToGetPulumi()}`);
      return this.skip();
    }
    pulumi = found;
  });
  beforeEach(() => {
    project = new ProjectFolder({
      "shop/Pulumi.yaml": "name: shop\nruntime: { name: nodejs, options: { typescript: false } }\n",
      "shop/Pulumi.dev.yaml": "config:\n  shop:size: 3\n",
      "shop/package.json": { name: "shop", main: "index.js" },
      "shop/index.js": program,
      "rules/PulumiPolicy.yaml": "runtime: nodejs\n",
      "rules/package.json": { version: "1.2.3", main: "index.js" },
      "rules/index.js": rules,
    });
    for (const folder of ["home", "backend"]) mkdirSync(join(project.path, folder));
    environment = {
      ...process.env,
      PULUMI_HOME: join(project.path, "home"),
      PULUMI_BACKEND_URL: `file://${join(project.path, "backend")}`,
      PULUMI_CONFIG_PASSPHRASE: "correct horse",
      PULUMI_SKIP_UPDATE_CHECK: "true",
    };
  });
  afterEach(() => project.remove());

  const shop = () => join(project.path, "shop");
  const ask = (...args: readonly string[]) =>
    run(pulumi.file, [...args, "--non-interactive"], { cwd: shop(), env: environment });
  /** Runs `platform` as a user does. */
  const preview = async (...words: readonly string[]) => {
    const options = { cwd: project.path, env: environment, maxBuffer: 2 ** 28 };
    const result = await run(process.execPath, [platform, "preview", ...words], options).catch(
      // What a command printed that ended with another code than 0 is part of its error.
      (error: { readonly code: number; readonly stdout: string; readonly stderr: string }) => error,
    );
    return { exitCode: "code" in result ? result.code : 0, ...result };
  };
  const plan = async (...words: readonly string[]): Promise<Plan> => {
    const { stdout, stderr } = await preview(...words, "--format", "json");
    // What is printed is a plan document.
    const { environments } = JSON.parse(stdout || assert.fail(stderr)) as PlanDocument;
    return environments[0] ?? assert.fail("there is no environment");
  };
  /** The part of a plan that does not depend on the engine. */
  const substance = ({ steps, changeSummary, policies }: Plan) => ({
    steps: steps.map(({ op, urn }) => `${op} ${urn}`),
    changeSummary,
    packs: policies.packs,
    results: policies.results.filter(({ status }) => status !== "exempt"),
  });

  for (const mode of ["known", "parity"]) {
    it(`says of dev what the embedded engine says, on simulated clouds with ${mode} values`, async () => {
      const words = ["-C", workspace, "dev", "--mode", mode, "--no-strict", "--fresh"];
      const real = await plan(...words, "--engine", "pulumi", "--clouds", "simulated");
      assert.deepEqual(real.engine, { name: "pulumi", version: pulumi.version, clouds: "simulated" });
      assert.deepEqual(substance(real), substance(await plan(...words, "--no-plugins")));
    });
  }

  it("continues from a recorded state on simulated clouds", async () => {
    await run(process.execPath, [platform, "up", "-C", workspace, "dev", "--no-policies"], {
      cwd: project.path,
    });
    const real = await plan("-C", workspace, "dev", "--engine", "pulumi", "--clouds", "simulated");
    assert.deepEqual(Object.keys(real.changeSummary), ["same"]);
    assert.deepEqual(substance(real), substance(await plan("-C", workspace, "dev", "--no-plugins")));
  });

  it("previews a stack of the user's backend, and changes neither project nor backend", async () => {
    await ask("stack", "init", "dev");
    const folders = [shop(), join(project.path, "backend")];
    const before = folders.map((folder) => listing(folder));
    const { exitCode, stdout } = await preview("-C", "shop", "--engine", "pulumi");
    assert.equal(exitCode, 0);
    assert.ok(stdout.includes(`Pulumi ${pulumi.version} · real clouds · parity values`));
    assert.match(stdout, /2 resources: 2 to create/);
    assert.deepEqual(
      folders.map((folder) => listing(folder)),
      before,
    );
  });

  it("prints no secret, not even an encoded one", async () => {
    await ask("stack", "init", "dev");
    await ask("config", "set", "--secret", "token", "hunter2-hunter2");
    for (const format of ["text", "json"]) {
      const words = ["-C", "shop", "--engine", "pulumi", "--verbose", "--full", "--format", format];
      const { stdout, stderr } = await preview(...words);
      assert.match(stdout + stderr, /printed \[secret\]/);
      for (const secret of ["hunter2", "aHVudGVyMi1odW50ZXIy", "correct horse"]) {
        assert.ok(!(stdout + stderr).includes(secret), secret);
      }
    }
  });

  it("evaluates policy packs, with the configured levels", async () => {
    await ask("stack", "init", "dev");
    const words = ["-C", "shop", "--engine", "pulumi", "--policy-pack", "rules"];
    const refused = await preview(...words);
    assert.equal(refused.exitCode, 1);
    assert.match(refused.stdout, /no-boxes .*mandatory, house-rules 1\.2\.3\n.*box {2}size\n\s+is 3\.\n/s);
    assert.match(refused.stdout, /mandatory rules are violated in dev\.\n$/);
    writeFileSync(join(project.path, "levels.json"), JSON.stringify({ all: "advisory" }));
    assert.equal((await preview(...words, "--policy-config", "levels.json")).exitCode, 0);
  });

  it("says what to do about a stack that the backend does not have", async () => {
    const { exitCode, stdout } = await preview("-C", "shop", "dev", "--engine", "pulumi");
    assert.equal(exitCode, 1);
    assert.match(stdout, /no stack named 'dev' found\. Create it with\s+`pulumi stack init dev`/);
  });

  it("leaves no process behind when it is interrupted", async () => {
    await ask("stack", "init", "dev");
    await ask("config", "set", "hang", "true");
    const child = spawn(process.execPath, [platform, "preview", "-C", "shop", "--engine", "pulumi"], {
      ...{ cwd: project.path, env: environment, stdio: "ignore" },
    });
    const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
    const file = join(shop(), "pid");
    while (!existsSync(file) || readFileSync(file, "utf8") === "") await pause(100);
    child.kill("SIGINT");
    assert.equal(await ended, 130);
    const pid = Number(readFileSync(file, "utf8"));
    // Pulumi stops the program last.
    for (let attempt = 0; attempt < 50 && isAlive(pid); attempt += 1) await pause(100);
    assert.ok(!isAlive(pid));
  });
});

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
