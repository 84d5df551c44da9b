import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Files, ProjectFolder } from "../testing/real-platform";

const javaScript = "name: shop\nruntime: { name: nodejs, options: { typescript: false } }\n";

/** A project of one module, which may use `pulumi` and `Thing`, a resource of a package that is not installed. */
const projectOf = (program: string, more: Files = {}): Files => ({
  "Pulumi.yaml": javaScript,
  "Pulumi.dev.yaml": "",
  "package.json": { name: "shop", main: "index.js" },
  "index.js": `const pulumi = require("@pulumi/pulumi");
class Thing extends pulumi.CustomResource {
  constructor(name, props = {}, opts) { super("test:index:Thing", name, props, opts); }
}
${program}`,
  ...more,
});

describe("platform preview, of an untrusted program", () => {
  let folder: ProjectFolder;
  afterEach(() => folder.remove());
  const preview = (files: Files, ...words: readonly string[]) => {
    folder = new ProjectFolder(files);
    return folder.run("preview", ...words);
  };

  describe("with secrets in its configuration", () => {
    // With everything in it that looks another way in JSON, in an address or in base64.
    const canary = 'kanári "7/+?&=ü\\ end';
    const part = "part-of-a-structure";
    const pin = "90210778";
    const secretConfig: Files = {
      "Pulumi.dev.yaml": `config:
  shop:token: { secure: v1:abc }
  shop:pin: { secure: v1:abc }
  shop:account: { user: shop, password: { secure: v1:abc } }
`,
      "fixtures/dev.yaml": JSON.stringify({
        secrets: {
          "shop:token": canary,
          "shop:pin": pin,
          "shop:account": JSON.stringify({ user: "shop", password: part }),
        },
      }),
      "pack/PulumiPolicy.yaml": "runtime: nodejs\n",
      "pack/package.json": { version: "1.0.0", main: "index.js" },
      "pack/index.js": `
const { PolicyPack } = require("@pulumi/policy");
new PolicyPack("talkative", { policies: [{
  name: "prints", description: "Prints everything.", enforcementLevel: "advisory",
  validateResource: ({ props }, report) => { if (props.open) report("open: it is " + props.open + "."); },
}] });`,
    };
    // Everything that a careless program does with a secret.
    const careless = (end: string) => `
const config = new pulumi.Config();
const token = config.require("token");
const { password } = config.requireObject("account");
console.log(token, JSON.stringify({ token }), JSON.stringify(JSON.stringify({ token })), password);
console.error(Buffer.from(token).toString("base64"), Buffer.from("user:" + token + "!").toString("base64"), encodeURIComponent(token));
pulumi.log.warn("The token is " + token);
const thing = new Thing("thing", {
  open: token, pin: config.requireNumber("pin"), nested: [{ password }], [password]: "as a name",
  json: JSON.stringify({ token }), marked: config.requireSecret("token"),
});
new Thing("named-" + password, { of: thing.urn });
exports.open = token;
exports.lifted = config.requireSecretObject("account").password;
${end}`;
    const forms = [
      canary,
      part,
      pin,
      JSON.stringify(canary).slice(1, -1),
      encodeURIComponent(canary),
      Buffer.from(canary).toString("base64"),
      // The middle of what base64 makes of "user:" + canary + "!".
      Buffer.from(`user:${canary}!`).toString("base64").slice(8, 24),
    ];
    const assertSilent = (text: string) => {
      for (const form of forms) assert.ok(!text.includes(form), `${form} is printed in\n${text}`);
      assert.match(text, /\[secret\]/);
    };
    const ends: Readonly<Record<string, string>> = {
      "runs to its end": "",
      "throws an error with them in it": `throw new Error("It was " + token + ", " + password + ".", { cause: new Error(token) });`,
      "rejects a promise without a handler": `Promise.reject(new TypeError(token));`,
      "leaves them in the error of a resource": `new Thing("thing", { open: token });`,
    };
    for (const [does, end] of Object.entries(ends)) {
      it(`prints none of them as text if it ${does}`, async () => {
        const words = ["--full", "--verbose", "--policy-pack", "pack"];
        const { stdout, stderr } = await preview(projectOf(careless(end), secretConfig), ...words);
        assertSilent(stdout + stderr);
      });

      it(`prints none of them as JSON if it ${does}`, async () => {
        const words = ["--format", "json", "--output", "plan.json", "--verbose", "--policy-pack", "pack"];
        const { stdout, stderr } = await preview(projectOf(careless(end), secretConfig), ...words);
        assertSilent(stderr + stdout + readFileSync(join(folder.path, "plan.json"), "utf8"));
      });
    }
  });

  it("shows it no credentials of ours", async () => {
    const canaries = [
      "AWS_ACCESS_KEY_ID",
      "AWS_PROFILE",
      "PULUMI_ACCESS_TOKEN",
      "KUBECONFIG",
      "GITHUB_TOKEN",
    ];
    for (const name of canaries) process.env[name] = "canary";
    process.env.NODE_OPTIONS = "--no-warnings";
    try {
      const { exitCode, stdout } = await preview(
        projectOf("console.log(JSON.stringify(process.env));"),
        "--verbose",
      );
      assert.equal(exitCode, 0);
      assert.match(stdout, /PATH/);
      assert.doesNotMatch(stdout, /canary|NODE_OPTIONS/);
    } finally {
      for (const name of [...canaries, "NODE_OPTIONS"]) delete process.env[name];
    }
  });

  it("refuses connections that leave the machine, and says so even if the program does not mind", async () => {
    const program = `fetch("https://api.example.com/").catch(() => console.log("never mind"));`;
    const { exitCode, stdout } = await preview(projectOf(program));
    assert.equal(exitCode, 0);
    assert.match(
      stdout,
      /warning .*tried to connect to api\.example\.com:443\. An offline preview has no network/s,
    );
  });

  it("refuses to start other programs, unless it is allowed", async () => {
    const program = `console.log(require("node:child_process").execSync("echo started").toString());`;
    const refused = await preview(projectOf(program));
    assert.equal(refused.exitCode, 1);
    assert.match(refused.stdout, /may not start "echo started" in an offline preview/);
    const allowed = await folder.run("preview", "--allow-exec", "--verbose");
    assert.equal(allowed.exitCode, 0);
    assert.match(allowed.stdout, /started/);
  });

  it("ends it if it does not end by itself", async () => {
    const program = `new Thing("first"); setInterval(() => undefined, 1000);`;
    const { exitCode, stdout } = await preview(projectOf(program), "--deadline", "2");
    assert.equal(exitCode, 1);
    assert.match(stdout, /did not end within 2 seconds/);
    assert.match(stdout, /--deadline SECONDS/);
  });

  it("reports the exit code if there is no other reason", async () => {
    const { exitCode, stdout } = await preview(projectOf("process.exit(7);"));
    assert.equal(exitCode, 1);
    assert.match(stdout, /non-zero exit code: 7/);
  });

  it("takes an end without a word for a failure, not for a plan", async () => {
    const { exitCode, stdout } = await preview(projectOf(`process.kill(process.pid, "SIGKILL");`));
    assert.equal(exitCode, 1);
    assert.match(stdout, /The preview failed/);
  });
});
