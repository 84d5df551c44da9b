import { existsSync, readFileSync } from "node:fs";
import type { Level, Severity } from "@eks-platform/plan";

/** A step as the engine reports it; only the members that are read here. */
export interface StepEvent {
  readonly op: string;
  readonly urn: string;
  readonly new: StateEvent | null;
  readonly old: StateEvent | null;
  readonly keys?: readonly string[];
  readonly diffs?: readonly string[];
}

export interface StateEvent {
  readonly urn: string;
  readonly type: string;
  readonly id: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, unknown>>;
}

/** A result of a policy pack. */
export interface PolicyEvent {
  readonly resourceUrn?: string;
  readonly message: string;
  readonly policyName: string;
  readonly policyPackName: string;
  readonly policyPackVersion: string;
  readonly enforcementLevel: Level;

  /** Empty if the rule declares none. */
  readonly severity?: Severity | "";
}

export interface DiagnosticEvent {
  readonly urn?: string;
  readonly prefix?: string;
  readonly message: string;
  readonly severity: string;

  /** True for a transient status line. */
  readonly ephemeral?: boolean;
}

/**
 * One line of the log. Exactly one of the members is present.
 *
 * @see https://github.com/pulumi/pulumi/blob/v3.259.0/sdk/go/common/apitype/events.go (`EngineEvent`)
 */
export interface EngineEvent {
  readonly resourcePreEvent?: { readonly metadata: StepEvent };
  readonly resOutputsEvent?: { readonly metadata: StepEvent };
  readonly resOpFailedEvent?: { readonly metadata: StepEvent };
  readonly policyEvent?: PolicyEvent;
  readonly policyRemediationEvent?: PolicyEvent;
  readonly diagnosticEvent?: DiagnosticEvent;
  readonly summaryEvent?: { readonly resourceChanges: Readonly<Record<string, number>> };
}

/** Reads the event log of a command. It is empty if the command failed before its engine started. */
export function readEventLog(file: string): readonly EngineEvent[] {
  if (!existsSync(file)) return [];
  return (
    readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      // Only the CLI writes these lines.
      .map((line) => JSON.parse(line) as EngineEvent)
  );
}

/** A step that leaves a state. */
export type FinalStep = StepEvent & { readonly new: StateEvent };

/**
 * The last step of each resource that leaves a state, by URN. Only the end of a step reports ids and outputs: the digest of
 * `pulumi preview --json` precedes it, and for an import it has the inputs before their check.
 */
export function readFinalSteps(events: readonly EngineEvent[]): ReadonlyMap<string, FinalStep> {
  const steps = new Map<string, FinalStep>();
  for (const { resOutputsEvent } of events) {
    const step = resOutputsEvent?.metadata;
    if (step?.new !== null && step?.new !== undefined) steps.set(step.urn, { ...step, new: step.new });
  }
  return steps;
}
