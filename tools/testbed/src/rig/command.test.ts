import assert from "node:assert/strict";
import { tmpdir } from "node:os";
import { type CommandSettings, DeadlineError, runCommand } from "./command";

const settings = (facts: Partial<CommandSettings> = {}): CommandSettings => ({
  folder: tmpdir(),
  environment: process.env,
  deadlineSeconds: 30,
  signal: new AbortController().signal,
  ...facts,
});
const node = (program: string, facts?: Partial<CommandSettings>) =>
  runCommand(process.execPath, ["-e", program], settings(facts));

/** Runs until it is asked to end. */
const waiting =
  'process.on("SIGINT", () => process.exit(7)); setInterval(() => undefined, 1000); console.log("up");';

describe("runCommand", () => {
  it("gives exit code and outputs apart", async () => {
    assert.deepEqual(await node('console.log("out"); console.error("err"); process.exitCode = 3;'), {
      exitCode: 3,
      stdout: "out\n",
      stderr: "err\n",
    });
  });

  it("asks a command to end that is late, and says so", async () => {
    await assert.rejects(
      node(waiting, { deadlineSeconds: 0.5 }),
      (error) => error instanceof DeadlineError && /did not end within 0\.5 s/.test(error.message),
    );
  });

  it("asks a command to end when the user interrupts, and waits for it", async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 500);
    const { exitCode } = await node(waiting, { signal: controller.signal });
    assert.equal(exitCode, 7);
  });

  it("starts nothing after an interruption", async () => {
    const signal = AbortSignal.abort(new Error("Interrupted."));
    await assert.rejects(node(waiting, { signal }), /Interrupted/);
  });
});
