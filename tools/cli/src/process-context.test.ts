import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { withFolder } from "./testing/folder";

const bin = join(__dirname, "..", "bin", "platform.js");

/** Runs a script that has `context`, in a process of its own. */
function inProcess(script: string, environment: NodeJS.ProcessEnv = {}) {
  const load = `const context = require(${JSON.stringify(join(__dirname, "process-context.js"))}).processContext();`;
  return spawnSync(process.execPath, ["-e", load + script], {
    encoding: "utf8",
    // Build tools set it for the processes that they start.
    env: { ...process.env, FORCE_COLOR: undefined, ...environment },
  });
}

describe("the process", () => {
  it("aborts at the first interrupt, and ends at once at the second", () => {
    const { status, stdout } = inProcess(`
      setInterval(() => undefined, 1000);
      context.signal.addEventListener("abort", () => {
        context.stdout.write(String(context.signal.reason.exitCode));
        process.kill(process.pid, "SIGINT");
      });
      process.kill(process.pid, "SIGINT");
    `);
    assert.equal(stdout, "130");
    assert.equal(status, 130);
  });

  it("neither paints nor shows progress into a pipe", () => {
    const { stdout } = inProcess(`
      const { terminal, colours, columns } = context.stdout;
      context.stdout.write(JSON.stringify({ terminal, colours, columns }));
    `);
    assert.deepEqual(JSON.parse(stdout), { terminal: false, colours: false });
  });

  it("colours a pipe if FORCE_COLOR asks for it", () => {
    const { stdout } = inProcess("context.stdout.write(String(context.stdout.colours));", {
      FORCE_COLOR: "1",
    });
    assert.equal(stdout, "true");
  });

  it("is quiet when its reader goes away", async () => {
    const child = spawn(process.execPath, [bin, "preview", "--help"], { stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.destroy();
    let errorOutput = "";
    child.stderr.on("data", (text) => (errorOutput += text));
    const [exitCode] = await once(child, "close");
    assert.equal(errorOutput, "");
    assert.equal(exitCode, 0);
  });

  it("flushes a long answer into a pipe before it ends", () => {
    const { stdout, status } = spawnSync(process.execPath, [bin, "preview", "--help"], { encoding: "utf8" });
    assert.equal(status, 0);
    assert.match(stdout, /130 {2}interrupted\n\n?$/);
  });

  it("ends though something is left open", () =>
    withFolder({ "open.js": "setInterval(() => undefined, 1e6);" }, (folder) => {
      const args = ["--require", join(folder, "open.js"), bin, "--version"];
      const { status, stdout } = spawnSync(process.execPath, args, { encoding: "utf8", timeout: 20_000 });
      assert.equal(status, 0);
      assert.match(stdout, /^\d+\.\d+\.\d+\n$/);
    }));
});
