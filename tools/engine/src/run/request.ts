import type { Plan, ValueMode } from "@eks-platform/plan";
import type { ReplacingProperties } from "../difference/replacing-properties";
import type { ComponentSource } from "../plugins/plugins";
import type { PolicyConfiguration } from "../policies/configuration";
import type { StateStores } from "../state/state-store";
import type { Settings } from "./project/settings";

/** What to preview, and how. */
export interface PreviewRequest {
  /** Folder with `Pulumi.yaml`. */
  readonly projectFolder: string;

  /** Names of stacks; none means every stack that has a configuration file. */
  readonly stacks: readonly string[];

  /** Folders of CrossGuard packs. */
  readonly policyPacks: readonly string[];
  readonly mode: ValueMode;

  /**
   * Refuse a function call that no rule and no fixture answers, a reference to a stack that nobody knows, and a program
   * that logs an error and goes on.
   */
  readonly strict: boolean;

  /**
   * Settings in the place of those of the stacks' files.
   *
   * @default {}
   */
  readonly settings?: Settings;

  /** Levels and settings of rules, as `pulumi preview --policy-pack-config` takes them; for every pack. */
  readonly policyConfig?: PolicyConfiguration;

  /**
   * Runs everything as Pulumi's own runner does: one process per environment and pack, no accelerator. Slower, and
   * with the same result; there to be compared with.
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
   * Seconds after which the program of an environment is ended.
   *
   * @default 300
   */
  readonly deadlineSeconds?: number;

  /**
   * Component plugins of the Pulumi home that take the place of models.
   *
   * - `"none"`: every component is built by its model.
   * - `"guarded"`: those behind our network guard, as all plugins are that run on Node.js from their sources.
   * - `"any"`: those that no guard can be loaded into, too. They may reach the network.
   *
   * @default "none": the same plan on every machine
   */
  readonly plugins?: "none" | "guarded" | "any";

  /**
   * The Pulumi home.
   *
   * @default what PULUMI_HOME says, else .pulumi in the user's home
   */
  readonly pulumiHome?: string;

  /** Further environment variables for the program, which otherwise sees only those that every program needs. */
  readonly variables?: Readonly<Record<string, string>>;

  /**
   * States that the plans go on from.
   *
   * @default none: everything is new
   */
  readonly states?: StateStores;

  /**
   * Folder with the recorded states of this and other projects: what their stacks exported, a program may refer to.
   *
   * @default none: only fixtures tell of other stacks
   */
  readonly recordings?: string;

  /**
   * What cannot be changed in place.
   *
   * @default {} every change is one in place
   */
  readonly replacing?: ReplacingProperties;

  /** Told as each environment goes on. */
  readonly onProgress?: (progress: Progress) => void;

  /** Ends the run and every process it started. */
  readonly signal?: AbortSignal;
}

/** How far an environment has come. */
export interface Progress {
  readonly environment: string;
  readonly phase: "waiting" | "running" | "judging" | "done" | "failed";

  /** Resources registered so far. */
  readonly resources: number;
}

/** What came of one environment. */
export interface Outcome {
  readonly plan: Plan;

  /** False if the program or a pack could not do its work; the reasons are errors in the plan's diagnostics. */
  readonly succeeded: boolean;

  /** What the program printed on standard output and standard error. */
  readonly output: string;

  /** What built the components that the program does not build itself, by package. */
  readonly components: readonly ComponentSource[];
}
