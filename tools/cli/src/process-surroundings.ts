import type { WriteStream } from "node:tty";
import { Interruption } from "./interruption";
import type { Outlet, Surroundings } from "./surroundings";

/** The surroundings of this process. */
export function processSurroundings(): Surroundings {
  return {
    folder: process.cwd(),
    stdout: outlet(process.stdout),
    stderr: outlet(process.stderr),
    interruption: interruption(),
    loadEngine: () => import("@eks-platform/engine"),
    loadTestbed: () => import("@eks-platform/testbed"),
  };
}

function outlet(stream: WriteStream): Outlet {
  let open = true;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // Whoever read has gone away, as `head` does: nothing is wrong, and nobody is left to tell.
    if (error.code !== "EPIPE") throw error;
    open = false;
  });
  // Node leaves it undefined where the stream is no terminal, whatever the type says.
  const terminal = stream.isTTY === true;
  return {
    write: (text) => {
      if (open) stream.write(text);
    },
    terminal,
    colours: terminal && !process.env["NO_COLOR"] && process.env["TERM"] !== "dumb",
    ...(terminal ? { columns: stream.columns, rows: stream.rows } : {}),
  };
}

/** Exit codes by the signal that asks to end, as shells give them: 128 and the number of the signal. */
const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;

/** The first request to end lets the engine stop what it started; the second one ends at once. */
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
