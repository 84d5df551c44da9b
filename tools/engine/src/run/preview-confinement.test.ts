import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { errors, only, projectOf, TestProject } from "./preview.test.support";

describe("preview confines a program and", () => {
  const project = new TestProject();
  afterEach(() => project.remove());

  it("shows it nothing of our environment except what every program needs", async () => {
    process.env.AWS_SECRET_ACCESS_KEY = "canary";
    process.env.PULUMI_ACCESS_TOKEN = "canary";
    try {
      const program = `console.log(JSON.stringify(process.env));`;
      const { output } = only(await project.preview(projectOf(program), { variables: { IMAGE_TAG: "v1" } }));
      assert.doesNotMatch(output, /canary/);
      const seen = Object.keys(JSON.parse(output)).filter((name) =>
        /^(PATH|IMAGE_TAG|PULUMI_CONFIG)$/.test(name),
      );
      assert.deepEqual(seen.sort(), ["IMAGE_TAG", "PATH", "PULUMI_CONFIG"]);
    } finally {
      delete process.env.AWS_SECRET_ACCESS_KEY;
      delete process.env.PULUMI_ACCESS_TOKEN;
    }
  });

  it("refuses connections that leave the machine, and names their destinations", async () => {
    const outcome = only(
      await project.preview(
        projectOf(`
const { connect } = require("node:net");
connect(443, "192.0.2.1").on("error", (error) => console.log("socket", error.code));
require("node:dns").lookup("example.org", (error) => console.log("name", error.code));
fetch("https://api.example.com/data").catch(({ cause }) => { throw cause; });
`),
      ),
    );
    assert.deepEqual(
      outcome.plan.diagnostics
        .filter(({ severity }) => severity === "warning")
        .map(({ message }) => message.slice(0, 52)),
      [
        "The program tried to connect to 192.0.2.1:443. An of",
        "The program tried to connect to api.example.com:443.",
        "The program tried to connect to example.org. An offl",
      ],
    );
    assert.match(
      errors(outcome).join(),
      /tried to connect to api\.example\.com:443, but an offline preview has no network/,
    );
    assert.match(outcome.output, /socket ENETUNREACH/);
    assert.match(outcome.output, /name ENETUNREACH/);
  });

  it("lets it connect to itself", async () => {
    const program = `
const server = require("node:http").createServer((_, response) => response.end("hello"));
server.listen(0, "127.0.0.1", async () => {
console.log(await (await fetch("http://localhost:" + server.address().port)).text());
server.close();
});`;
    const outcome = only(await project.preview(projectOf(program)));
    assert.deepEqual(
      { output: outcome.output, succeeded: outcome.succeeded },
      { output: "hello\n", succeeded: true },
    );
  });

  it("refuses to start other programs, unless it is allowed", async () => {
    const program = `console.log(require("node:child_process").execFileSync("echo", ["hello"]).toString());`;
    const refused = only(await project.preview(projectOf(program)));
    assert.match(errors(refused).join(), /may not start "echo"/);
    assert.match(errors(refused).join(), /at index\.js:5:\d+$/);
    const allowed = only(await project.previewAgain({ allowExec: true }));
    assert.deepEqual(
      { output: allowed.output, succeeded: allowed.succeeded },
      { output: "hello\n\n", succeeded: true },
    );
  });

  it("guards its threads and processes too", async () => {
    const program = `
const inside = 'require("node:net").connect(443, "192.0.2.1").on("error", (error) => console.log(error.code))';
require("node:fs").writeFileSync("inside.js", inside);
new (require("node:worker_threads").Worker)(inside, { eval: true })
  .on("exit", () => require("node:child_process").fork("inside.js"));`;
    const { succeeded, output } = only(await project.preview(projectOf(program), { allowExec: true }));
    assert.deepEqual({ succeeded, output }, { succeeded: true, output: "ENETUNREACH\nENETUNREACH\n" });
  });

  it("does not wait for processes that it leaves running", async () => {
    const program = `
const sleeper = require("node:child_process").spawn(process.execPath, ["-e", "setInterval(() => undefined, 1000)"], {
  detached: true, stdio: "inherit" });
sleeper.unref();
console.log(sleeper.pid);`;
    const { succeeded, output } = only(await project.preview(projectOf(program), { allowExec: true }));
    process.kill(Number(output));
    assert.equal(succeeded, true);
  });

  it("redacts secret configuration in its output and messages", async () => {
    const secret = "a-very-secret-word";
    const outcome = only(
      await project.preview(
        projectOf(
          `
const word = new pulumi.Config().require("token");
console.log(word, Buffer.from(word).toString("base64"));
throw new Error("It is " + word);`,
          {
            "Pulumi.dev.yaml": "config:\n  shop:token: { secure: v1:abc }\n",
            "fixtures/dev.yaml": `secrets: { "shop:token": ${secret} }\n`,
          },
        ),
      ),
    );
    assert.equal(outcome.output, "[secret] [secret]\n");
    assert.deepEqual(errors(outcome), ["It is [secret]\n  at index.js:8:7"]);
  });

  it("ends it when the preview is interrupted", async () => {
    const interruption = new AbortController();
    const running = project.preview(
      projectOf(
        `require("node:fs").writeFileSync("pid", String(process.pid)); new Thing("first"); setInterval(() => undefined, 1000);`,
      ),
      {
        signal: interruption.signal,
        onProgress: ({ resources }) => resources > 1 && interruption.abort(new Error("Stop.")),
      },
    );
    await assert.rejects(running, { message: "Stop." });
    const pid = Number(readFileSync(project.folder.in("pid"), "utf8"));
    await untilGone(pid);
  });
});

/** Waits until a process has ended: until its id is unused. */
async function untilGone(pid: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  assert.fail("the program still runs");
}
