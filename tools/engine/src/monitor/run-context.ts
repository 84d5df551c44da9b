import type { PolicyResult } from "@eks-platform/plan";
import type { Goal } from "../model/goal";
import type { Provider } from "../model/provider";
import type { Registration } from "../model/registration";
import type { ValueMap } from "../model/values";
import type { Journal } from "../state/journal/journal";
import type { Callbacks } from "./callbacks";
import type { HookRegistry } from "./hooks/hook-registry";
import type { Log } from "./log";
import type { MonitorOptions } from "./options";
import type { Packages } from "./provider-references/packages";
import type { RegistrationResult } from "./registration/registration-result";
import type { PendingRegistrations } from "./registration/pending-registrations";
import type { ResourceRegistry } from "./registration/resource-registry";
import type { InvokeRecord } from "./run-result";
import type { PriorResources } from "./steps/prior-resources";
import type { StepLog } from "./steps/step-log";
import type { Transforms } from "./transforms/transform-registry";

/** Some options of the run. */
export interface Settings<K extends keyof MonitorOptions> {
  readonly options: Pick<MonitorOptions, K>;
}

/** The resources of the run, and those of the state. */
export interface Resources {
  readonly registry: ResourceRegistry;

  /** The resources of the state when the run began. */
  readonly olds: PriorResources;
}

/** What the run plans and executes. */
export interface Steps {
  readonly stepLog: StepLog;
}

/** Calls providers. */
export interface Providers {
  /** The provider of a package. */
  provider(packageName: string): Provider;
}

/** Reports to the user. */
export interface Reporter {
  readonly log: Pick<Log, "report">;

  /** Reports an error that fails the run without ending it. */
  reportError(reason: string, urn?: string): void;
}

/** Calls functions of the program. */
export interface ProgramFunctions extends Settings<"services"> {
  readonly callbacks: Pick<Callbacks, "call">;
}

/** Runs the hooks of the program. */
export type Hooks = ProgramFunctions & Reporter & Settings<"dryRun"> & { readonly hooks: HookRegistry };

/** Records the operations of providers. */
export interface Operations extends Settings<"onStep"> {
  /** Records the changes of the state; absent in previews, which make none. */
  readonly journal: Journal | undefined;
}

/** Work whose failure ends the run. */
export interface StepRunner {
  /** Runs the work of a step. */
  runStep<T>(urn: string, work: () => Promise<T>): Promise<T>;
}

/** Tells whether the run has ended early. */
export interface RunEnd {
  readonly calls: { readonly isEnded: boolean };
}

/** Finds or registers default providers. */
export interface DefaultProviders extends Settings<"config" | "secretKeys"> {
  /** References of default providers by type and name. */
  readonly defaultProviders: Map<string, Promise<string>>;
  readonly packages: Packages;

  /** Registers a default provider, which no transform changes and no other provider serves. */
  registerProvider(goal: Goal): Promise<Registration>;
}

/** Registers goals. */
export interface Registrations {
  /** Registers a goal of the program, of another process, or of a simulated component. */
  register(goal: Goal): Promise<RegistrationResult>;
}

/** Lets policy packs analyze resources. */
export interface Analysis extends Settings<"analyzers" | "dryRun"> {
  readonly policyResults: PolicyResult[];
}

/** Runs the transforms of the program. */
export interface Transformations extends ProgramFunctions {
  readonly transforms: Transforms;
}

/** Records function calls. */
export interface InvokeRecords {
  readonly invokes: InvokeRecord[];
}

/** Knows which registrations are in progress. */
export interface RegistrationsInProgress {
  readonly pendingRegistrations: PendingRegistrations;
}

/** Keeps the outputs of the stack until the run has succeeded. */
export interface StackOutputsHolder {
  stackOutputs: ValueMap | undefined;
}

/** What the deletion of a resource needs. */
export type DeletionContext = Providers & Resources & Steps & Operations & Hooks & Settings<"schemas">;

/** What the creation or the update of a resource needs. */
export type ChangeContext = Providers & Steps & Operations & Hooks & Settings<"mode">;

/** What any step of a resource needs. */
export type StepContext = DeletionContext & ChangeContext & RunEnd;

/** What function calls need. */
export type InvokeContext = DefaultProviders &
  Providers &
  InvokeRecords &
  Pick<Resources, "registry"> &
  Settings<"mode">;

/** What the outputs of a component need. */
export type OutputsContext = Hooks &
  Pick<Operations, "journal"> &
  Pick<Resources, "registry"> &
  Steps &
  StepRunner &
  StackOutputsHolder &
  Settings<"onRequest">;

/** What a provider that constructs components needs of the engine. */
export type ComponentContext = InvokeContext & OutputsContext & Registrations & Transformations;

/** What the read of a resource needs. */
export type ReadContext = DefaultProviders &
  Providers &
  Resources &
  Steps &
  StepRunner &
  RunEnd &
  Operations &
  Settings<"dryRun" | "mode" | "onRequest" | "project" | "schemas" | "stack">;

/** Reports the progress of the run. */
export interface ProgressReporter {
  /** Counts one more registration. */
  countRegistration(): void;
}

/** What the steps of a registration need once its provider is chosen. */
export type ProcessContext = StepContext &
  StepRunner &
  Analysis &
  ProgressReporter &
  Pick<DefaultProviders, "packages"> &
  Settings<"onRequest" | "project" | "stack">;

/** What the whole pipeline of registrations needs. */
export type RegistrationContext = ProcessContext & ComponentContext & RegistrationsInProgress;
