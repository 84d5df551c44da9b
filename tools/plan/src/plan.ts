import type { PolicyReport } from "./policies";
import type { Operation, Step } from "./step";

/** The engine that made a plan. */
export interface PlanEngine {
  /** `"offline"` is the embedded engine, `"pulumi"` Pulumi's own. */
  readonly name: "offline" | "pulumi";

  /** Version of the engine; for the embedded one, of the Pulumi SDK that the program runs on. */
  readonly version: string;

  /** Which clouds Pulumi's own engine asked; absent if nobody knows, and for the embedded one, which simulates them always. */
  readonly clouds?: "real" | "simulated";
}

/**
 * How values that only the cloud knows are treated.
 *
 * - `"known"`: each has a plausible value, derived from the resource's URN. So previews every stack that exists.
 * - `"parity"`: they are unknown, as in Pulumi's first preview of a new stack.
 */
export type ValueMode = "known" | "parity";

/** Something that the program or the engine said. */
export interface Diagnostic {
  readonly severity: "info" | "warning" | "error";
  readonly message: string;

  /** Resource that it is about; absent if it is about none. */
  readonly urn?: string;
}

/** What is to be, in one environment: the one thing that every judge reads. */
export interface Plan {
  /** Name of the environment, which is the name of its stack. */
  readonly name: string;
  readonly engine: PlanEngine;
  readonly mode: ValueMode;

  /** In an order in which they could be carried out: parents, providers and dependencies first. */
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
