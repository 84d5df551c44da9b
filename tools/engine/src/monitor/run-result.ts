import type { Diagnostic, PolicyReport } from "@eks-platform/plan";
import type { Registration } from "../model/registration";
import type { ValueMap } from "../model/values";
import type { Snapshot } from "../state/snapshot";
import type { ExecutedStep } from "./steps/step-log";

/** A function call of the program. */
export interface InvokeRecord {
  readonly token: string;

  /** Arguments after transforms, unwrapped. May contain secrets: never print them. */
  readonly args: ValueMap;

  /** True if the answer comes from no fixture and no rule. */
  readonly simulated: boolean;
}

/** The result of one run. The same program has the same result, in whatever order its registrations arrive. */
export interface RunResult {
  /**
   * False if the program ended with an error, or a step failed. A program may log an error and continue, as with
   * Pulumi; only a strict run fails then.
   */
  readonly succeeded: boolean;

  /** The steps that ran, or would run: in the order in which they were planned, deletions at the end. */
  readonly steps: readonly ExecutedStep[];

  /** The state that an update leaves; of a preview, the state that it began with. */
  readonly state: Snapshot;

  /** False if the state has not changed. */
  readonly hasChangedState: boolean;

  /** URN of the stack resource; empty if the program ended before it had one. */
  readonly stackUrn: string;

  /** Managed resources, default providers and the stack included: dependencies first, else by URN. */
  readonly registrations: readonly Registration[];

  /** Resources that are only read, in the same order. */
  readonly reads: readonly Registration[];

  /** The stack's outputs; absent if the program ended before it registered them. */
  readonly stackOutputs?: ValueMap;

  /** Messages of the program in their order, then those of the engine, sorted. Secret configuration is redacted. */
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
