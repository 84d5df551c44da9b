/** A job of the reusable program host: one run. */
export interface Job {
  readonly job: number;

  /** Arguments of the official runner. */
  readonly args: readonly string[];

  /** The whole environment of the run. */
  readonly environment: Readonly<Record<string, string>>;
}

/** The host's answer when a run is over. */
export interface JobEnd {
  readonly job: number;

  /** False if the official runner might have a different result. */
  readonly clean: boolean;
}

export function isJob(message: unknown): message is Job {
  return typeof message === "object" && message !== null && "job" in message && "args" in message;
}

export function isJobEnd(message: unknown): message is JobEnd {
  return typeof message === "object" && message !== null && "job" in message && "clean" in message;
}

/** Printed on both outputs after a run, so that the parent knows when all of it has arrived. */
export const endOfOutput = (job: number) => `\u0000end of run ${job}\u0000\n`;
