import { closeSync, existsSync, openSync, readSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";

/** Milliseconds between two looks at the log. */
const pollIntervalMs = 300;

const chunkBytes = 1 << 16;

/**
 * Tells how many steps the engine has begun, while it writes its event log.
 *
 * @param log the file; it need not exist yet
 * @returns ends it, after a last look
 */
export function watchStepCount(log: string, tell: (steps: number) => void): () => void {
  const chunk = Buffer.alloc(chunkBytes);
  const decoder = new StringDecoder("utf8");
  let position = 0;
  let steps = 0;
  let unfinished = "";
  const look = () => {
    if (!existsSync(log)) return;
    const file = openSync(log, "r");
    try {
      const before = steps;
      for (let read = readSync(file, chunk, 0, chunkBytes, position); read > 0;) {
        position += read;
        const lines = (unfinished + decoder.write(chunk.subarray(0, read))).split("\n");
        unfinished = lines.pop() ?? "";
        steps += lines.filter((line) => line.includes('"resourcePreEvent":')).length;
        read = readSync(file, chunk, 0, chunkBytes, position);
      }
      if (steps !== before) tell(steps);
    } finally {
      closeSync(file);
    }
  };
  const timer = setInterval(look, pollIntervalMs);
  return () => {
    clearInterval(timer);
    look();
  };
}
