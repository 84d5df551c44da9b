import { existsSync, readFileSync } from "node:fs";
import type { Level, Severity } from "@eks-platform/plan";

/** What the engine says about a step, as far as it is read here. */
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

/** What a policy pack reported. */
export interface PolicyEvent {
  readonly resourceUrn?: string;
  readonly message: string;
  readonly policyName: string;
  readonly policyPackName: string;
  readonly policyPackVersion: string;
  readonly enforcementLevel: Level;

  /** Empty if the rule has none. */
  readonly severity?: Severity | "";
}

export interface DiagnosticEvent {
  readonly urn?: string;
  readonly prefix?: string;
  readonly message: string;
  readonly severity: string;

  /** True for a passing line of status. */
  readonly ephemeral?: boolean;
}

/**
 * One line of the log. Exactly one of the members is there.
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

/** Reads the event log of a command; none if the command failed before its engine started. */
export function readEventLog(file: string): readonly EngineEvent[] {
  if (!existsSync(file)) return [];
  return (
    readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      // The CLI writes these lines, and nothing else does.
      .map((line) => JSON.parse(line) as EngineEvent)
  );
}
