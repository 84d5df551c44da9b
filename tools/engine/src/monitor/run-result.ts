import type { Diagnostic, PolicyReport } from "@eks-platform/plan";
import type { Registration } from "../model/registration";
import type { ValueMap } from "../model/values";
import type { Snapshot } from "../state/snapshot";
import type { ExecutedStep } from "./steps/step-log";

/** A function call of the program. */
export interface InvokeRecord {
  readonly token: string;

  /** Arguments after transforms, laid open. May hold secrets: never print them. */
  readonly args: ValueMap;

  /** True if the answer stands in no fixture and follows from no rule. */
  readonly simulated: boolean;
}

/** All that came of one run. The same program gives the same run, in whatever order its registrations arrived. */
export interface RunResult {
  /**
   * False if the program ended with an error, or a step failed. A program may log an error and go on, as Pulumi lets it;
   * only a strict run has failed then.
   */
  readonly succeeded: boolean;

  /** What was done, or would be: in the order in which it was decided, deletions at the end. */
  readonly steps: readonly ExecutedStep[];

  /** The state that an update leaves; of a preview, the one that it has found. */
  readonly state: Snapshot;

  /** False if the state is as it was found. */
  readonly hasChangedState: boolean;

  /** URN of the stack resource; empty if the program ended before it had one. */
  readonly stackUrn: string;

  /** Managed resources, default providers and the stack included: prerequisites first, else by URN. */
  readonly registrations: readonly Registration[];

  /** Resources that are only read, in the same order. */
  readonly reads: readonly Registration[];

  /** What the stack exports; absent if the program ended before it said so. */
  readonly stackOutputs?: ValueMap;

  /** What the program said, in its order, and what the engine noted, sorted. Secret configuration is blinded. */
  readonly diagnostics: readonly Diagnostic[];

  /** Packs, and their results sorted by URN, pack, rule and message. */
  readonly policies: PolicyReport;

  /** Function calls sorted by token and arguments; those for references are left out. */
  readonly invokes: readonly InvokeRecord[];
}

/** How the process of the program ended. */
export interface ProgramEnd {
  /** Exit code; `null` if a signal ended it. */
  readonly exitCode: number | null;
}
