import type { Progress } from "@eks-platform/engine";
import { coloured, unpainted } from "../report/layout/paint";
import type { OutputStream } from "../cli-context";
import { progressLines, type EnvironmentProgress } from "./progress-lines";

/** Shows the progress of each environment. */
export interface ProgressDisplay {
  readonly update: (progress: Progress) => void;

  /** Clears the display, so that the report starts on a clean screen. */
  readonly end: () => void;
}

const silent: ProgressDisplay = { update: () => undefined, end: () => undefined };

const frameMilliseconds = 100;

/**
 * A display that repaints its lines on a terminal, and prints nothing elsewhere.
 *
 * @param now a clock, in milliseconds
 */
export function liveProgress(
  stream: OutputStream,
  now: () => number = performance.now.bind(performance),
): ProgressDisplay {
  if (!stream.terminal) return silent;
  const paint = stream.colours ? coloured : unpainted;
  const latest = new Map<string, Progress>();
  const begun = new Map<string, number>();
  const ended = new Map<string, number>();
  let painted = 0;
  let paintedAt = -Infinity;

  const progressOf = (progress: Progress): EnvironmentProgress => {
    const { environment } = progress;
    const begin = begun.get(environment) ?? now();
    return { ...progress, seconds: ((ended.get(environment) ?? now()) - begin) / 1000 };
  };
  const wipe = () => {
    if (painted > 0) stream.write(`\u001b[${painted}A\r\u001b[J`);
    painted = 0;
  };
  const repaint = () => {
    const room = { columns: (stream.columns ?? 80) - 1, rows: stream.rows ?? 24 };
    const lines = progressLines([...latest.values()].map(progressOf), room, paint);
    wipe();
    paintedAt = now();
    stream.write(lines.map((line) => `${line}\n`).join(""));
    painted = lines.length;
  };
  const clock = setInterval(repaint, frameMilliseconds);
  // The display alone must not keep the process alive.
  clock.unref();

  return {
    update: (progress) => {
      const { environment, phase } = progress;
      latest.set(environment, progress);
      if (phase !== "waiting" && !begun.has(environment)) begun.set(environment, now());
      if (phase === "done" || phase === "failed") ended.set(environment, now());
      if (now() - paintedAt >= frameMilliseconds) repaint();
    },
    end: () => {
      clearInterval(clock);
      wipe();
    },
  };
}
