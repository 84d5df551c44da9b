/**
 * Calls back once after some seconds.
 *
 * @returns stops it, so that it calls no more
 */
export type StartTimer = (seconds: number, onEnd: () => void) => () => void;

/** A timer by the clock of this machine. */
export const startTimer: StartTimer = (seconds, onEnd) => {
  const timeout = setTimeout(onEnd, seconds * 1000);
  return () => clearTimeout(timeout);
};
