import assert from "node:assert/strict";
import { resolve } from "node:path";
import { NodeProcess } from "../node-process";
import { preloadArguments } from "./";

const shims = resolve(__dirname, "..", "..", "..", "shims");

/** Runs a script under the guard, and returns its output. */
async function printed(script: string, environment: Record<string, string> = {}): Promise<string> {
  const node = new NodeProcess({
    args: [...preloadArguments(["process-guard"]), "--eval", script],
    workingFolder: __dirname,
    environment: { PATH: `${shims}:${process.env["PATH"] ?? ""}`, ...environment },
  });
  await node.ended;
  return node.output;
}

const attempts = `const { exec, execSync, execFileSync, spawnSync, spawn } = require("node:child_process");
const say = (work) => { try { console.log(String(work()).trim()); } catch (error) { console.log(error.message.slice(0, 30)); } };`;

describe("process-guard", () => {
  it("refuses to start anything", async () => {
    const script = `${attempts} say(() => execSync("aws --version")); say(() => spawnSync("node", ["-v"]));`;
    assert.match(
      await printed(script),
      /^The program may not start "aws.*\nThe program may not start "nod\n$/,
    );
  });

  it("allows our own executables by their bare names, through every function", async () => {
    const script = `${attempts}
say(() => execSync("aws --version"));
say(() => execFileSync("aws", ["--version"]));
exec("aws --version", (_, output) => console.log(output.trim()));`;
    const [first = "", ...others] = (await printed(script, { EKS_PLATFORM_STAND_INS: shims }))
      .trim()
      .split("\n");
    assert.match(first, /^aws-cli\/2\./);
    assert.deepEqual(others, [first, first]);
  });

  it("limits nothing else for a process that may start them", async () => {
    const commands = ["aws; id", "aws $(id)", "aws && id", "id", "./aws", "aws\\nid"];
    const script = `${attempts} for (const command of ${JSON.stringify(commands)}) say(() => execSync(command));
say(() => new (require("node:child_process").ChildProcess)().spawn({ file: "/bin/sh", args: [] }));`;
    const lines = (await printed(script, { EKS_PLATFORM_STAND_INS: shims })).trim().split(/\n(?=The)/);
    assert.equal(lines.length, commands.length + 1);
    assert.ok(
      lines.every((line) => line.startsWith("The program may not start")),
      lines.join("\n"),
    );
  });
});
