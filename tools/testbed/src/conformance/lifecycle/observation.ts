import type { PolicyResult } from "@eks-platform/plan";

/** JSON, as both engines write it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonMap;
export interface JsonMap {
  readonly [key: string]: Json;
}

/** What one engine did in one stage of a stack's lifecycle. */
export interface Observation {
  readonly exitCode: number;

  /** The step or the state of each resource, by URN. */
  readonly resources: ReadonlyMap<string, JsonMap>;

  /** Number of steps by operation. */
  readonly changeSummary: Readonly<Record<string, number>>;

  /** Warnings of the program and of the engine, sorted. */
  readonly warnings: readonly string[];

  /** Policy results without exemptions, which Pulumi does not report. */
  readonly policies: readonly PolicyResult[];
}

/**
 * A stage of a stack's lifecycle. The engines are compared after each.
 *
 * - `"preview parity"`, `"preview known"`: the plan of a new stack, in both value modes
 * - `"up"`, `"up again"`: the steps, and the state that they leave
 * - `"preview after up"`: the plan of an existing stack
 * - `"adopt"`: each engine previews on the state that the other one has written
 * - `"preview change"`, `"up change"`: after a change of the configuration
 * - `"refresh"`: the state after it
 * - `"destroy adopted"`: each engine destroys the state that the other one has written
 * - `"destroy"`: the state that remains, mostly protected resources
 */
export type Stage = (typeof stages)[number];

export const stages = [
  "preview parity",
  "preview known",
  "up",
  "up again",
  "preview after up",
  "adopt",
  "preview change",
  "up change",
  "refresh",
  "destroy adopted",
  "destroy",
] as const;
