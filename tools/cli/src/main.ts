import { optimizeLate } from "@eks-platform/engine/v8-options";
import { platform } from "./command-line";
import { processSurroundings } from "./process-surroundings";

async function main(): Promise<void> {
  optimizeLate();
  const exitCode = await platform(process.argv.slice(2), processSurroundings());
  await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
  // Said aloud rather than by running out of work: a handle that someone left open must not hold the user up.
  process.exit(exitCode);
}

/** Resolves when the stream has passed on all that was written to it, or has nobody to pass it to. */
function flushed(stream: NodeJS.WritableStream): Promise<void> {
  return new Promise((resolve) => stream.write("", () => resolve()));
}

void main();
