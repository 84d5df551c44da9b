import { optimizeLate } from "@eks-platform/engine/v8-options";
import { platform } from "./command-line";
import { processContext } from "./process-context";

async function main(): Promise<void> {
  // A watch lives long enough to profit from optimised code.
  if (!process.argv.includes("--watch")) optimizeLate();
  const exitCode = await platform(process.argv.slice(2), processContext());
  await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
  // Explicit, because an open handle must not keep the process alive.
  process.exit(exitCode);
}

/** Resolves when the stream has flushed its data, or its reader is gone. */
function flushed(stream: NodeJS.WritableStream): Promise<void> {
  return new Promise((resolve) => stream.write("", () => resolve()));
}

void main();
