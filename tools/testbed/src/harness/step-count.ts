import { closeSync, existsSync, openSync, readSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";

/** Milliseconds between two reads of the log. */
const pollIntervalMs = 300;

const chunkBytes = 1 << 16;

/**
 * Reports how many steps the engine has begun, while it writes its event log.
 *
 * @param log path of the log; the file need not exist yet
 * @returns stops, after a last read
 */
export function watchStepCount(log: string, report: (steps: number) => void): () => void {
  const chunk = Buffer.alloc(chunkBytes);
  const decoder = new StringDecoder("utf8");
  let position = 0;
  let steps = 0;
  let unfinished = "";
  const read = () => {
    if (!existsSync(log)) return;
    const file = openSync(log, "r");
    try {
      const before = steps;
      for (let bytes = readSync(file, chunk, 0, chunkBytes, position); bytes > 0;) {
        position += bytes;
        const lines = (unfinished + decoder.write(chunk.subarray(0, bytes))).split("\n");
        unfinished = lines.pop() ?? "";
        steps += lines.filter((line) => line.includes('"resourcePreEvent":')).length;
        bytes = readSync(file, chunk, 0, chunkBytes, position);
      }
      if (steps !== before) report(steps);
    } finally {
      closeSync(file);
    }
  };
  const timer = setInterval(read, pollIntervalMs);
  return () => {
    clearInterval(timer);
    read();
  };
}
