import type { PolicyReport } from "./policies";
import type { Operation, Step } from "./step";

/** The engine that made a plan. */
export interface PlanEngine {
  /** `"offline"` is the embedded engine, `"pulumi"` Pulumi's own. */
  readonly name: "offline" | "pulumi";

  /** Version of the engine; for the embedded one, of the Pulumi SDK that the program runs on. */
  readonly version: string;

  /** Which clouds Pulumi's engine used. Absent if unknown, and for the embedded engine, which always simulates them. */
  readonly clouds?: "real" | "simulated";
}

/**
 * How values that only the cloud knows are treated.
 *
 * - `"known"`: each has a plausible value, derived from the resource's URN. This is the preview of a stack that exists.
 * - `"parity"`: they are unknown, as in Pulumi's first preview of a new stack.
 */
export type ValueMode = "known" | "parity";

/** A message of the program or the engine. */
export interface Diagnostic {
  readonly severity: "info" | "warning" | "error";
  readonly message: string;

  /** Resource that it is about. Absent if it is about none. */
  readonly urn?: string;
}

/** What a deployment would do in one environment. All checks and reports read it. */
export interface Plan {
  /** Name of the environment, which is the name of its stack. */
  readonly name: string;
  readonly engine: PlanEngine;
  readonly mode: ValueMode;

  /** In an order in which they could be executed: parents, providers and dependencies first. */
  readonly steps: readonly Step[];

  /** Number of steps by operation; reads are not counted. */
  readonly changeSummary: Readonly<Partial<Record<Operation, number>>>;

  readonly diagnostics: readonly Diagnostic[];
  readonly policies: PolicyReport;
}

/** The one document that `--format json` prints. */
export interface PlanDocument {
  /** Version of this format. */
  readonly version: 1;
  readonly environments: readonly Plan[];
}
