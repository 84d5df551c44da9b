// `npm test`: the tests of every project that has changed since they passed, two projects at a time, and one line over all.
// Arguments go to Nx: `npm test -- --projects=plan`, `npm test -- --skip-nx-cache`.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { TestCount } from "../src/tests/count-tests.mjs";

const nx = createRequire(import.meta.url).resolve("nx/bin/nx.js");
// Each line says whose it is, and everything is built already.
const options = ["--target=test", "--output-style=stream", "--exclude-task-dependencies"];
const child = spawn(process.execPath, [nx, "run-many", ...options, ...process.argv.slice(2)], {
  stdio: ["ignore", "pipe", "inherit"],
  env: { FORCE_COLOR: process.stdout.isTTY ? "1" : "0", ...process.env, NX_DAEMON: "false" },
});
const closed = once(child, "close");

const count = new TestCount();
for await (const line of createInterface(child.stdout)) {
  count.read(line);
  console.log(line);
}
const [exitCode] = await closed;
console.log(String(count));
process.exitCode = exitCode ?? 1;
