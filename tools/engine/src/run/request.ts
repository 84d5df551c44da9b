import type { Plan, ValueMode } from "@eks-platform/plan";
import type { ReplacingProperties } from "../difference/replacing-properties";
import type { StartTimer } from "../process/timer";
import type { ComponentSource } from "../plugins/plugins";
import type { PolicyConfiguration } from "../policies/configuration";
import type { StateStores } from "../state/state-store";
import type { ConfigSettings } from "./project/settings";

/** What to preview, and how. */
export interface PreviewRequest {
  /** Folder with `Pulumi.yaml`. */
  readonly projectFolder: string;

  /** Names of stacks; none means every stack with a configuration file. */
  readonly stacks: readonly string[];

  /** Folders of CrossGuard packs. */
  readonly policyPacks: readonly string[];
  readonly mode: ValueMode;

  /**
   * Refuse a function call that no rule and no fixture answers, a reference to an unknown stack, and a program that
   * logs an error and continues.
   */
  readonly strict: boolean;

  /**
   * ConfigSettings that override those of the stacks' files.
   *
   * @default {}
   */
  readonly settings?: ConfigSettings;

  /** Levels and settings of rules, as `pulumi preview --policy-pack-config` takes them; for every pack. */
  readonly policyConfig?: PolicyConfiguration;

  /**
   * Runs everything as Pulumi's own runner does: one process per environment and pack, no accelerator. Slower, with
   * the same result; a reference for comparisons.
   *
   * @default false
   */
  readonly plain?: boolean;

  /**
   * Checks types before a TypeScript program runs. JavaScript programs have no types to check.
   *
   * @default false
   */
  readonly typecheck?: boolean;

  /**
   * Lets the program, and the code of its dynamic providers, start other programs.
   *
   * @default false
   */
  readonly allowExec?: boolean;

  /**
   * Deadline for the program of an environment, in seconds.
   *
   * @default 300
   */
  readonly deadlineSeconds?: number;

  /**
   * Starts the timer that ends a program at its deadline.
   *
   * @default by the clock of this machine
   */
  readonly startTimer?: StartTimer;

  /**
   * Component plugins of the Pulumi home that replace models.
   *
   * - `"none"`: every component is built by its model.
   * - `"guarded"`: plugins behind our network guard, as all plugins are that run on Node.js from their sources.
   * - `"any"`: also plugins that no guard can be loaded into. They may reach the network.
   *
   * @default "none": the same plan on every machine
   */
  readonly plugins?: "none" | "guarded" | "any";

  /**
   * The Pulumi home.
   *
   * @default PULUMI_HOME, else .pulumi in the user's home
   */
  readonly pulumiHome?: string;

  /** Further environment variables for the program, which otherwise sees only those that every program needs. */
  readonly variables?: Readonly<Record<string, string>>;

  /**
   * States that the plans start from.
   *
   * @default none: everything is new
   */
  readonly states?: StateStores;

  /**
   * Folder with the recorded states of this and other projects: programs may refer to the outputs of their stacks.
   *
   * @default none: only fixtures describe other stacks
   */
  readonly recordings?: string;

  /**
   * Properties that cannot change in place.
   *
   * @default {} everything changes in place
   */
  readonly replacing?: ReplacingProperties;

  /** Called as each environment makes progress. */
  readonly onProgress?: (progress: Progress) => void;

  /** Ends the run and every process that it started. */
  readonly signal?: AbortSignal;
}

/** The progress of an environment. */
export interface Progress {
  readonly environment: string;
  readonly phase: "waiting" | "running" | "judging" | "done" | "failed";

  /** Resources registered so far. */
  readonly resources: number;
}

/** The outcome of one environment. */
export interface Outcome {
  readonly plan: Plan;

  /** False if the program or a pack failed; the reasons are errors in the plan's diagnostics. */
  readonly succeeded: boolean;

  /** What the program printed on standard output and standard error. */
  readonly output: string;

  /** What built the components that the program does not build itself, by package. */
  readonly components: readonly ComponentSource[];
}
