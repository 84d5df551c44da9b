import assert from "node:assert/strict";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { type CommandOptions, DeadlineError, runCommand } from "./command";

const settings = (facts: Partial<CommandOptions> = {}): CommandOptions => ({
  folder: tmpdir(),
  environment: process.env,
  deadlineSeconds: 30,
  signal: new AbortController().signal,
  ...facts,
});
const node = (program: string, facts?: Partial<CommandOptions>) =>
  runCommand(process.execPath, ["-e", program], settings(facts));

/** Runs until it is interrupted. Given a port, it connects there once it handles the interruption. */
const createWaitingProgram = (port?: number) => `
  process.on("SIGINT", () => process.exit(7));
  setInterval(() => undefined, 1000);
  ${port === undefined ? "" : `require("node:net").connect(${port}, "127.0.0.1").unref();`}`;

describe("runCommand", () => {
  it("returns the exit code and both outputs", async () => {
    assert.deepEqual(await node('console.log("out"); console.error("err"); process.exitCode = 3;'), {
      exitCode: 3,
      stdout: "out\n",
      stderr: "err\n",
    });
  });

  it("interrupts a command at its deadline, and reports it", async () => {
    await assert.rejects(
      node(createWaitingProgram(), { deadlineSeconds: 0.5 }),
      (error) => error instanceof DeadlineError && /did not end within 0\.5 s/.test(error.message),
    );
  });

  it("interrupts a command when the user interrupts, and waits for its end", async () => {
    const server = createServer();
    await once(server.listen(0, "127.0.0.1"), "listening");
    // A server that listens on a port has such an address.
    const { port } = server.address() as AddressInfo;
    const controller = new AbortController();
    const running = node(createWaitingProgram(port), { signal: controller.signal });
    const [connection] = await once(server, "connection");
    controller.abort();
    assert.equal((await running).exitCode, 7);
    connection.destroy();
    server.close();
  });

  it("starts nothing after an interruption", async () => {
    const signal = AbortSignal.abort(new Error("Interrupted."));
    await assert.rejects(node(createWaitingProgram(), { signal }), /Interrupted/);
  });
});
