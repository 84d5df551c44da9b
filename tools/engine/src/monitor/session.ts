import type { PolicyResult } from "@eks-platform/plan";
import type { Goal } from "../model/goal";
import type { Provider } from "../model/provider";
import type { Registration } from "../model/registration";
import type { ValueMap } from "../model/values";
import { Journal } from "../state/journal/journal";
import { StateInProgress } from "../state/journal/state-in-progress";
import { emptySnapshot } from "../state/snapshot";
import { CallTracker } from "./call-tracker";
import { Callbacks } from "./callbacks";
import { messageOf, RunEndedError } from "./failure";
import { HookRegistry } from "./hooks/hook-registry";
import { Log } from "./log";
import type { MonitorOptions } from "./options";
import { Packages } from "./provider-references/packages";
import { processProvider, register } from "./registration/pipeline";
import { PendingRegistrations } from "./registration/pending-registrations";
import type { RegistrationResult } from "./registration/registration-result";
import { ResourceRegistry } from "./registration/resource-registry";
import type { InvokeRecord } from "./run-result";
import { createRedactor } from "./secrets/redactor";
import { secretTexts } from "./secrets/secret-texts";
import { createBuiltinProvider } from "./stack-references/builtin-provider";
import { PriorResources } from "./steps/prior-resources";
import { StepLog } from "./steps/step-log";
import { Transforms } from "./transforms/transform-registry";

/** The state that the calls of one run share. */
export class Session {
  readonly registry = new ResourceRegistry();
  readonly calls = new CallTracker();
  readonly transforms = new Transforms();
  readonly hooks = new HookRegistry();
  readonly packages = new Packages();
  readonly pendingRegistrations = new PendingRegistrations();
  readonly callbacks: Callbacks;
  readonly log: Log;

  /** The resources of the state when the run began. */
  readonly olds: PriorResources;
  readonly stepLog = new StepLog();
  readonly state: StateInProgress;

  /** Records the changes of the state; absent in previews, which make none. */
  readonly journal: Journal | undefined;

  /** References of default providers by type and name. */
  readonly defaultProviders = new Map<string, Promise<string>>();
  readonly policyResults: PolicyResult[] = [];
  readonly invokes: InvokeRecord[] = [];

  /** URN of the stack resource, once the program has registered it. */
  stackUrn = "";

  /** The stack's outputs. The stack gets them when the run has succeeded. */
  stackOutputs: ValueMap | undefined;

  /** The deletions at the end, once they have begun: false if something could not be deleted. */
  deletions: Promise<boolean> | undefined;

  /** True once a step has failed. */
  hasErrors = false;

  private registered = 0;
  private readonly running = new Set<Promise<unknown>>();
  private readonly builtin: Provider;

  constructor(readonly options: MonitorOptions) {
    this.callbacks = new Callbacks(options.services);
    this.log = new Log(createRedactor(secretTexts(options)));
    this.builtin = createBuiltinProvider(this.registry, this.log, options);
    const { before = emptySnapshot, dryRun, persist } = options;
    this.olds = new PriorResources(before, options);
    this.state = new StateInProgress(before, options);
    this.journal = dryRun ? undefined : new Journal(before, this.state, persist);
    // Every caller that waits for the packs gets their error; until then no caller may exist, and Node would exit.
    options.analyzers.catch(() => undefined);
  }

  /** The provider of a package. The engine itself serves the package `pulumi`. */
  provider(packageName: string): Provider {
    return packageName === "pulumi" ? this.builtin : this.options.providers(packageName);
  }

  /** Registers a goal of the program, of another process, or of a simulated component. */
  register(goal: Goal): Promise<RegistrationResult> {
    return register(this, goal);
  }

  /** Registers a default provider, which no transform changes and no other provider serves. */
  registerProvider(goal: Goal): Promise<Registration> {
    return processProvider(this, goal);
  }

  /** Reports the progress of the run. */
  countRegistration(): void {
    this.registered += 1;
    this.options.onProgress?.(this.registered);
  }

  /**
   * Runs the work of a step. If it fails, the engine reports it once, for the resource, and ends the run; the program
   * does not get the reason, because it would only print it again.
   */
  async runStep<T>(urn: string, work: () => Promise<T>): Promise<T> {
    const working = work();
    this.running.add(working);
    try {
      return await working;
    } catch (error) {
      this.abort(messageOf(error), urn);
      throw new RunEndedError();
    } finally {
      this.running.delete(working);
    }
  }

  /** Resolves when no step is running: even a run that has ended finishes its steps. */
  async whenStepsEnd(): Promise<void> {
    while (this.running.size > 0) await Promise.allSettled(this.running);
  }

  /** Reports an error that fails the run without ending it. */
  reportError(reason: string, urn = ""): void {
    this.hasErrors = true;
    this.log.report("error", reason, urn);
  }

  /** Ends the run. Only the first reason counts: the others are its consequences, or chance. */
  abort(reason: string, urn = ""): void {
    if (this.calls.isEnded) return;
    this.reportError(reason, urn);
    this.calls.end();
    this.options.onAbort?.();
  }
}
