import type { FaultError } from "./fault";

/** The effect of a kind of fault. */
export interface FaultKind {
  /**
   * Whether the cloud executes the operation.
   *
   * - `"done"`: it does, and the caller gets no answer, or a wrong one.
   * - `"notDone"`: it does not.
   * - `"unclear"`: it may or may not; only a look at the cloud tells.
   */
  readonly effect: "done" | "notDone" | "unclear";

  /**
   * The answer to the engine.
   *
   * - `"refusal"`: an error, so that the engine knows that nothing was done.
   * - `"unfinished"`: for a creation or an update, a resource with init errors; otherwise an error.
   * - `"silence"`: nothing, so that the engine cannot know what was done.
   */
  readonly answer: "refusal" | "unfinished" | "silence";

  /**
   * What else fails from then on.
   *
   * - `"nothing"`: the next call may succeed.
   * - `"package"`: every later call to the package is refused in this run.
   * - `"run"`: the run ends immediately; the cloud finishes running operations without an answer.
   */
  readonly then: "nothing" | "package" | "run";

  /** The error message, in words that logs can be searched for. */
  readonly message: string;

  /** How to make the fault rarer, or its end better. */
  readonly remedy: string;
}

/**
 * The seven kinds of faults.
 *
 * @see https://github.com/pulumi/pulumi/blob/v3.259.0/pkg/engine/update.go (what the engine keeps of a failed step)
 */
export const faultKinds: Readonly<Record<FaultError, FaultKind>> = {
  throttling: {
    effect: "notDone",
    answer: "refusal",
    then: "nothing",
    message: "ThrottlingException: Rate exceeded, and no attempt is left",
    remedy: "Do less at once (pulumi up --parallel 8), and let the provider try more often (maxRetries).",
  },
  partialCreate: {
    effect: "done",
    answer: "unfinished",
    then: "nothing",
    message: "the resource was created but failed to become ready",
    remedy: "Run up again: it changes what is there. If it stays so, look at what the resource itself says.",
  },
  timeout: {
    effect: "done",
    answer: "unfinished",
    then: "nothing",
    message: "timeout while waiting for the operation to complete; it may still do",
    remedy: "Run up again, and raise customTimeouts if the cloud only takes longer than thought.",
  },
  expiredCredentials: {
    effect: "notDone",
    answer: "refusal",
    then: "package",
    message: "ExpiredToken: The security token included in the request is expired",
    remedy: "Let sessions last twice as long as the run, or use credentials that renew themselves.",
  },
  cutConnection: {
    effect: "unclear",
    answer: "silence",
    then: "run",
    message: "connection reset by peer",
    remedy: "Find out what became of the pending operations (pulumi refresh) before you run up again.",
  },
  cancelledRun: {
    effect: "done",
    answer: "silence",
    then: "run",
    message: "the run was cancelled and killed while operations were under way",
    remedy: "Queue runs instead of cancelling them; then find out what became of the pending operations.",
  },
  providerCrash: {
    effect: "unclear",
    answer: "silence",
    then: "package",
    message: "error reading from server: EOF, the provider has crashed",
    remedy: "Find out what became of the pending operations (pulumi refresh) before you run up again.",
  },
};
