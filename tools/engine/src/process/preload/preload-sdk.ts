/**
 * Lets a runner start before the engine is ready: loads the SDK, which is most of the runner's own start, and then
 * waits until the address of the engine comes through a pipe. The runner finds it among its arguments.
 */
import { readSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { addressPipe, addressPlaceholder } from "./address";

function readAll(pipe: number): string {
  const buffer = Buffer.alloc(256);
  let text = "";
  for (let length = readSync(pipe, buffer); length > 0; length = readSync(pipe, buffer)) {
    text += buffer.toString("utf8", 0, length);
  }
  return text;
}

function preloadSdk(): void {
  const [, runner = ""] = process.argv;
  const load = createRequire(runner);
  load(join(dirname(dirname(dirname(runner))), "index.js"));
  load("minimist");

  const address = readAll(addressPipe);
  // The engine could not start, and has reported why.
  if (address === "") process.exit(1);
  process.argv = process.argv.map((argument) => (argument === addressPlaceholder ? address : argument));
}

// Threads and processes of the program load this too, but no engine calls them.
if (process.argv.includes(addressPlaceholder)) preloadSdk();
