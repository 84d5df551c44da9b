import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readProject, readStack } from "@eks-platform/engine";
import { parse } from "yaml";
import { workspaceFolder } from "../counterparts/locations";
import { writeScript } from "./executable-script";
import { writeProjectFolder, mirrorProject } from "./project-folder";
import { copyStackFile, mirrorFixtures } from "./stack-file";

const original = [
  "name: shop",
  "description: A shop.",
  "runtime: { name: nodejs, options: { typescript: false } }",
  "main: program",
  "stackConfigDir: config",
  "config: { zones: { default: 2 } }",
  "",
].join("\n");

describe("a generated project", () => {
  let root = "";
  beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), "project-folder-")));
    mkdirSync(join(root, "shop/program"), { recursive: true });
    mkdirSync(join(root, "shop/config"));
    mkdirSync(join(root, "project"));
    // The program has the packages of this workspace.
    const modules = join(workspaceFolder, "node_modules");
    execFileSync("ln", ["-s", modules, join(root, "shop/program/node_modules")]);
    writeFileSync(join(root, "shop/Pulumi.yaml"), original);
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));
  const project = () => readProject(join(root, "shop"));

  it("has the same program and settings, and a plugin for every package", () => {
    writeProjectFolder({
      project: project(),
      folder: join(root, "project"),
      pluginFolder: join(root, "plugins"),
      settingsFile: join(root, "providers.json"),
      extraPackages: [{ name: "gateway", version: "v2.1.0" }],
    });
    const written: unknown = parse(readFileSync(join(root, "project/Pulumi.yaml"), "utf8"));
    assert.ok(typeof written === "object" && written !== null && "plugins" in written);
    const { plugins, ...rest } = written;
    assert.deepEqual(rest, {
      name: "shop",
      description: "A shop.",
      runtime: { name: "nodejs", options: { typescript: false } },
      main: "program",
      config: { zones: { default: 2 } },
    });
    assert.equal(realpathSync(join(root, "project/program")), join(root, "shop/program"));
    const names = JSON.stringify(plugins);
    for (const name of ["aws", "eks", "kubernetes", "gateway", "pulumi-nodejs"]) {
      assert.ok(names.includes(`"name":"${name}"`), name);
      const { mode } = statSync(join(root, "plugins", name, `pulumi-resource-${name}`));
      assert.ok((mode & 0o100) !== 0, "executable");
    }
  });

  it("has a mirror that the embedded engine reads like the original", () => {
    const stackFile =
      'config:\n  shop:version: "1.10"\n  shop:token: { secure: v1:abc }\nencryptionsalt: v1:x\n';
    writeFileSync(join(root, "shop/config/Pulumi.dev.yaml"), stackFile);
    const before = readStack(project(), "dev", { "shop:token": "hush" });
    const secrets = copyStackFile(project(), before, join(root, "project"));
    assert.deepEqual([...secrets], [["shop:token", "hush"]]);
    const copied = readFileSync(join(root, "project/Pulumi.dev.yaml"), "utf8");
    assert.ok(!copied.includes("secure") && !copied.includes("encryptionsalt"));

    mirrorProject({ project: project() }, join(root, "mirror"), join(root, "project"));
    mirrorFixtures(project(), "dev", secrets, join(root, "project"));
    const mirror = readProject(join(root, "mirror"));
    assert.equal(mirror.programFolder, project().programFolder);
    assert.deepEqual(readStack(mirror, "dev").config, { "shop:version": "1.10", "shop:zones": "2" });
    assert.match(readFileSync(join(root, "project/fixtures/dev.yaml"), "utf8"), /shop:token: hush/);
  });

  it("starts its plugins with their own arguments first, whatever these contain", () => {
    const program = join(root, "echo it's.js");
    writeFileSync(program, "console.log(JSON.stringify(process.argv.slice(2)))");
    writeScript(join(root, "script"), program, ["a b", "c'd"]);
    const printed = execFileSync(join(root, "script"), ["127.0.0.1:1"], { encoding: "utf8" });
    assert.deepEqual(JSON.parse(printed), ["a b", "c'd", "127.0.0.1:1"]);
  });
});
