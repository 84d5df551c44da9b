import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { join, sep } from "node:path";
import { previewEach } from "@eks-platform/engine";
import { platform } from "../command-line";
import { fakeContext } from "../testing/fake-context";
import { withFolder } from "../testing/folder";

const manifests = (name: string) => ({
  [`${name}/Pulumi.yaml`]: `name: ${name}\nruntime: { name: nodejs, options: { typescript: false } }\n`,
  [`${name}/Pulumi.dev.yaml`]: "config: {}\n",
  [`${name}/Pulumi.prod.yaml`]: "config: {}\n",
  [`${name}/package.json`]: `{ "name": "${name}", "main": "index.js" }`,
});

/** Two projects, of which one refers to the stacks of the other, and its stack `prod` to its stack `dev`. */
const projects = {
  ...manifests("network"),
  ...manifests("shop"),
  "network/index.js": `
const pulumi = require("@pulumi/pulumi");
exports.zone = "zone of " + pulumi.getStack();
exports.token = pulumi.secret("swordfish");
`,
  "shop/index.js": `
const pulumi = require("@pulumi/pulumi");
class Bucket extends pulumi.CustomResource {
  constructor(name, inputs) { super("aws:s3/bucket:Bucket", name, inputs); }
}
const network = new pulumi.StackReference("acme/network/" + pulumi.getStack());
new Bucket("own", { zone: network.requireOutput("zone"), token: network.requireOutput("token") });
exports.zone = network.getOutput("zone");
if (pulumi.getStack() === "prod") exports.devZone = new pulumi.StackReference("dev").getOutput("zone");
network.getOutput("token").apply((token) => {
  pulumi.log.info("The token is " + token + ", or " + Buffer.from("of " + token).toString("base64"));
});
exports.kinds = network.getOutputDetails("token").then((details) => Object.keys(details));
`,
};

type Run = (...words: readonly string[]) => Promise<{ exitCode: number; stdout: string; stderr: string }>;

/** Commands from the folder of the shop. */
async function inShop(use: (run: Run) => Promise<void>): Promise<void> {
  await withFolder(projects, async (folder) => {
    const sdk = createRequire(__filename).resolve("@pulumi/pulumi/package.json");
    symlinkSync(sdk.slice(0, sdk.lastIndexOf(`${sep}@pulumi${sep}`)), join(folder, "node_modules"));
    await use(async (...words) => {
      const context = fakeContext(join(folder, "shop"), () => Promise.resolve([]));
      const loadEngine = async () => ({ ...(await context.loadEngine()), previewEach });
      const exitCode = await platform(words, { ...context, loadEngine });
      return { exitCode, ...context.written };
    });
  });
}

const preview = ["preview", "--no-policies", "--full"] as const;

describe("references to other stacks", () => {
  it("are refused until the stack is recorded, and then answered from its state", () =>
    inShop(async (run) => {
      const before = await run(...preview, "dev");
      assert.equal(before.exitCode, 1);
      assert.match(before.stdout, /"platform up dev" in the project network/);

      await run("up", "dev", "-C", "../network");
      const after = await run("up", "dev");
      assert.equal(after.exitCode, 0, after.stdout);
      assert.match(after.stdout, /zone +zone of dev/);
      assert.match(after.stdout, /kinds +\["secretValue"\]/);
      assert.match(after.stdout, /The token is \[secret\], or /);
      for (const secret of ["swordfish", Buffer.from("of swordfish").toString("base64")]) {
        assert.ok(!after.stdout.includes(secret), secret);
      }
    }));

  it("leave what follows from them unknown, with a warning, if that is allowed", () =>
    inShop(async (run) => {
      const { exitCode, stdout } = await run(...preview, "--no-strict", "dev", "--format", "json");
      assert.equal(exitCode, 0);
      const [{ steps, diagnostics }] = JSON.parse(stdout).environments;
      assert.deepEqual(
        diagnostics.map(({ severity, urn }: { severity: string; urn: string }) => [
          severity,
          urn.split("::").at(-1),
        ]),
        [["warning", "acme/network/dev"]],
      );
      const reference = steps.find(({ op }: { op: string }) => op === "read");
      assert.deepEqual(reference.newState.simulated, ["outputs", "secretOutputNames"]);
    }));

  it("never see what a preview of the same command has found, only what an update has recorded", () =>
    inShop(async (run) => {
      await run("up", "dev", "-C", "../network");
      await run("up", "prod", "-C", "../network");
      const both = await run(...preview, "dev", "prod");
      assert.equal(both.exitCode, 1);
      assert.match(both.stdout, /refers to the stack "dev"/);

      await run("up", "dev");
      const prod = await run("up", "prod");
      assert.match(prod.stdout, /devZone +zone of dev/);
    }));
});
