import type { Progress } from "@eks-platform/engine";
import { coloured, unpainted } from "../report/paint";
import type { Outlet } from "../surroundings";
import { progressLines, type Standing } from "./progress-lines";

/** Shows how far each environment has come. */
export interface ProgressDisplay {
  readonly update: (progress: Progress) => void;

  /** Wipes the display away, so that the report begins on a clean screen. */
  readonly end: () => void;
}

const silent: ProgressDisplay = { update: () => undefined, end: () => undefined };

const frameMilliseconds = 100;

/**
 * A display that repaints its lines on a terminal, and says nothing where there is none.
 *
 * @param now a clock, in milliseconds
 */
export function liveProgress(
  outlet: Outlet,
  now: () => number = performance.now.bind(performance),
): ProgressDisplay {
  if (!outlet.terminal) return silent;
  const paint = outlet.colours ? coloured : unpainted;
  const latest = new Map<string, Progress>();
  const begun = new Map<string, number>();
  const ended = new Map<string, number>();
  let painted = 0;
  let paintedAt = -Infinity;

  const standing = (progress: Progress): Standing => {
    const { environment } = progress;
    const begin = begun.get(environment) ?? now();
    return { ...progress, seconds: ((ended.get(environment) ?? now()) - begin) / 1000 };
  };
  const wipe = () => {
    if (painted > 0) outlet.write(`\u001b[${painted}A\r\u001b[J`);
    painted = 0;
  };
  const repaint = () => {
    const room = { columns: (outlet.columns ?? 80) - 1, rows: outlet.rows ?? 24 };
    const lines = progressLines([...latest.values()].map(standing), room, paint);
    wipe();
    paintedAt = now();
    outlet.write(lines.map((line) => `${line}\n`).join(""));
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
