// `.ci/run`: everything that must hold before a change lands, from a clean clone. It runs the README's own commands, continues
// after a failure, and ends with one line over all suites. `.ci/run --quick` runs what a laptop answers in minutes.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants } from "node:fs";
import { availableParallelism } from "node:os";
import { delimiter, join } from "node:path";
import { runInOrder } from "../src/ci/schedule.mjs";
import { addResults, countResults, noResults } from "../src/ci/suite-counts.mjs";
import { suites } from "../src/ci/suites.mjs";

const unknown = process.argv.slice(2).filter((word) => word !== "--quick");
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(" ")}. Usage: .ci/run [--quick]`);
  process.exit(2);
}
const isQuick = process.argv.includes("--quick");
const selected = suites.filter(({ quick }) => !isQuick || quick === true);
const omitted = suites.filter((suite) => !selected.includes(suite));
const environment = {
  ...process.env,
  ...{ CI: "true", NX_DAEMON: "false", NX_NO_CLOUD: "true", NX_TUI: "false", FORCE_COLOR: "0" },
};

let results = noResults;
const started = Date.now();
await runInOrder(selected, Math.min(2, availableParallelism()), async (suite) => {
  const { name, counts, needs } = suite;
  if (needs !== undefined && !isOnPath(needs)) {
    console.log(`== ${name}: skipped, because there is no ${needs}`);
    results = addResults(results, { ...noResults, skipped: 1 });
    return;
  }
  const { output, exitCode, seconds } = await run(suite);
  const own = countResults(counts, output, exitCode);
  results = addResults(results, own);
  // Printed as a whole: two suites may run at once.
  process.stdout.write(
    `== ${name}\n${output}== ${name}: ${own.failed === 0 ? "ok" : "FAILED"}, ${seconds} s\n`,
  );
});

if (isQuick) {
  // What did not run must not look as if it had passed.
  results = addResults(results, { ...noResults, skipped: omitted.length });
  console.log(`Left out: ${omitted.map(({ name }) => name).join(", ")}. \`.ci/run\` runs everything.`);
}
console.log(`${Math.round((Date.now() - started) / 1000)} s`);
console.log(`${results.passed} passed, ${results.failed} failed, ${results.skipped} skipped`);
process.exitCode = results.failed === 0 ? 0 : 1;

/** Runs a suite to its end. */
async function run({ command, quickCommand = command }) {
  const begun = Date.now();
  const child = spawn("bash", ["-c", `{ ${isQuick ? quickCommand : command}; } 2>&1`], {
    env: environment,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text) => (output += text));
  const [exitCode] = await once(child, "close");
  return { output, exitCode: exitCode ?? 1, seconds: Math.round((Date.now() - begun) / 1000) };
}

function isOnPath(name) {
  return (process.env["PATH"] ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
