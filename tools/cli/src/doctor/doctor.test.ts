import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Files, ProjectFolder } from "../testing/real-platform";
import type { Check } from "./check";

const sound: Files = {
  "Pulumi.yaml": `name: shop
runtime: { name: nodejs, options: { typescript: false } }
config:
  shop:size: { type: integer }
`,
  "Pulumi.dev.yaml": "config:\n  shop:size: 3\n",
  "package.json": { name: "shop", main: "index.js" },
  "index.js": `require("@pulumi/pulumi");`,
};

describe("platform doctor", () => {
  let project: ProjectFolder;
  const doctor = async (
    files: Files,
    packages: "installed" | "none" = "installed",
    ...words: readonly string[]
  ) => {
    project = new ProjectFolder({ ...sound, ...files }, packages);
    return again(...words);
  };
  const again = async (...words: readonly string[]) => {
    const { exitCode, stdout, stderr } = await project.run("doctor", "--format", "json", ...words);
    assert.equal(stderr, "");
    const { checks } = JSON.parse(stdout) as { readonly checks: readonly Check[] };
    const broken = checks.filter(({ state }) => state === "broken");
    assert.equal(exitCode, broken.length === 0 ? 0 : 1);
    return {
      checks,
      broken,
      stdout,
      of: (subject: string) => checks.find((check) => check.subject === subject),
    };
  };
  afterEach(() => project.remove());

  it("finds nothing broken where a preview works, and changes nothing", async () => {
    project = new ProjectFolder(sound);
    const before = project.listing();
    const { broken, of } = await again();
    assert.deepEqual(broken, []);
    assert.match(of("stacks")?.finding ?? "", /^dev: /);
    assert.match(of("Pulumi SDK")?.finding ?? "", /^3\.\d+\.\d+, one copy/);
    assert.deepEqual(project.listing(), before);
  });

  it("reports wrong configuration of every stack as a preview does", async () => {
    const { broken } = await doctor({
      "Pulumi.dev.yaml": "config:\n  shop:size: many\n",
      "Pulumi.prod.yaml": "config: {}\n",
    });
    const { stderr } = await project.run("preview");
    assert.deepEqual(
      broken.map(({ finding }) => `${finding}\n`),
      [stderr],
    );
    assert.match(stderr, /Pulumi\.dev\.yaml:2:3.*prod/s);
  });

  it("names the stack whose program fails, and why", async () => {
    const { broken, of } = await doctor({
      "Pulumi.prod.yaml": "config: { shop:size: 3 }\n",
      "index.js": `if (require("@pulumi/pulumi").getStack() === "prod") throw new Error("no zones");`,
    });
    assert.deepEqual(
      broken.map(({ subject }) => subject),
      ["stack prod"],
    );
    assert.match(broken[0]?.finding ?? "", /no zones\n {2}at index\.js:1/);
    assert.equal(of("stacks")?.state, "ok");
  });

  it("says which packs load, in which version, and which do not", async () => {
    const rules = `const { PolicyPack } = require("@pulumi/policy"); new PolicyPack("house", { policies: [] });`;
    const { of } = await doctor({
      "policies/good/PulumiPolicy.yaml": "runtime: nodejs\n",
      "policies/good/package.json": { version: "2.0.1", main: "index.js" },
      "policies/good/index.js": rules,
      "policies/bad/PulumiPolicy.yaml": "runtime: python\n",
    });
    assert.equal(of("policies/good")?.finding, "house 2.0.1, no rules");
    assert.equal(of("policies/bad")?.state, "broken");
  });

  it("says once that the packages are not installed", async () => {
    const { broken } = await doctor({}, "none");
    assert.deepEqual(
      broken.map(({ subject }) => subject),
      ["Pulumi SDK"],
    );
  });

  it("finds a recorded state that is damaged", async () => {
    await doctor({});
    await project.run("up", "dev");
    assert.match((await again()).of("shop/dev")?.finding ?? "", /^1 resource, well formed/);
    writeFileSync(join(project.path, ".platform/shop/dev.json"), "{}");
    assert.deepEqual(
      (await again()).broken.map(({ subject }) => subject),
      ["shop/dev"],
    );
  });

  it("looks at the machine where there is no project, and says that there is none", async () => {
    const { broken, of } = await doctor({}, "none", "-C", "/");
    assert.deepEqual(
      broken.map(({ subject }) => subject),
      ["Pulumi.yaml"],
    );
    assert.equal(of("Node.js")?.state, "ok");
  });

  it("prints no values of environment variables and no secrets", async () => {
    const canaries = {
      KUBECONFIG: "/canary/config",
      AWS_SECRET_ACCESS_KEY: "canary-key",
      PULUMI_ACCESS_TOKEN: "canary",
    };
    const before = Object.keys(canaries).map((name) => [name, process.env[name]] as const);
    Object.assign(process.env, canaries);
    try {
      const { stdout } = await doctor({
        "Pulumi.dev.yaml": "config:\n  shop:size: 3\n  shop:token: { secure: v1:abc }\n",
        "fixtures/dev.yaml": JSON.stringify({ secrets: { "shop:token": "canary-token" } }),
        "index.js": `throw new Error("it is " + new (require("@pulumi/pulumi").Config)().require("token"));`,
      });
      assert.match(stdout, /it is \[secret\]/);
      assert.doesNotMatch(stdout, /canary/);
    } finally {
      for (const [name, value] of before) {
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
    }
  });

  it("prints one screen of text", async () => {
    await doctor({});
    const { stdout } = await project.run("doctor");
    assert.match(
      stdout,
      /^Machine ─+\n {2}ok {7}Node\.js .*\nRecorded states ─+\n.*Nothing is broken.*\.\n$/s,
    );
  });
});
