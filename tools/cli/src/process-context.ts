import type { WriteStream } from "node:tty";
import { usesColours } from "./colour-choice";
import { Interruption } from "./interruption";
import type { CliContext, OutputStream, Testbed } from "./cli-context";

/** The context of this process. */
export function processContext(): CliContext {
  return {
    folder: process.cwd(),
    stdout: outputStream(process.stdout),
    stderr: outputStream(process.stderr),
    signal: interruption(),
    loadEngine: () => import("@eks-platform/engine"),
    loadTestbed,
  };
}

function outputStream(stream: WriteStream): OutputStream {
  let open = true;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // The reader has closed the pipe, as `head` does. That is no error, and nothing is left to report it to.
    if (error.code !== "EPIPE") throw error;
    open = false;
  });
  // Despite its type, it is undefined where the stream is not a terminal.
  const terminal = stream.isTTY === true;
  return {
    write: (text) => {
      if (open) stream.write(text);
    },
    terminal,
    colours: usesColours(process.env, terminal),
    ...(terminal ? { columns: stream.columns, rows: stream.rows } : {}),
  };
}

async function loadTestbed(): Promise<Testbed | undefined> {
  try {
    return await import("@eks-platform/testbed");
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND";
    if (isMissing && error.message.includes("'@eks-platform/testbed'")) return undefined;
    throw error;
  }
}

/** Exit codes by signal, as shells report them: 128 plus the number of the signal. */
const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;

/** The first signal aborts, so that the engine stops what it started. The second one exits immediately. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const [signal, exitCode] of Object.entries(exitCodes)) {
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(exitCode);
      controller.abort(new Interruption(exitCode));
    });
  }
  return controller.signal;
}
