import type { PolicyResult } from "@eks-platform/plan";

/** JSON, as both engines write it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonMap;
export interface JsonMap {
  readonly [key: string]: Json;
}

/** What one engine did at one station of a stack's life. */
export interface Observation {
  readonly exitCode: number;

  /** What happened to each resource, or became of it, by URN. */
  readonly resources: ReadonlyMap<string, JsonMap>;

  /** Number of steps by operation. */
  readonly changeSummary: Readonly<Record<string, number>>;

  /** Warnings on the screen, of the program and of the engine itself, sorted. */
  readonly warnings: readonly string[];

  /** What the packs said, but for exemptions, which the real engine keeps to itself. */
  readonly policies: readonly PolicyResult[];
}

/**
 * A station of a stack's life at which the engines are compared.
 *
 * - `"preview parity"`, `"preview known"`: of a new stack, in both value modes;
 * - `"up"`, `"up again"`: the state that they leave;
 * - `"preview after up"`: of a stack that exists;
 * - `"preview change"`, `"up change"`: after a change of the configuration;
 * - `"adopt"`: the embedded engine goes on from the state of the real one, and the real one from that of the embedded one;
 * - `"refresh"`: the state after it;
 * - `"destroy adopted"`: what each engine leaves of the state that the other one has written;
 * - `"destroy"`: the state that is left, protected resources mostly.
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
