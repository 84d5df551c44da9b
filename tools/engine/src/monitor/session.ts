import type { PolicyResult } from "@eks-platform/plan";
import type { Cloud } from "../clouds/cloud";
import type { ValueMap } from "../protocol/values";
import { blinder } from "./blinder";
import { builtinCloud } from "./builtin";
import { Callbacks } from "./callbacks";
import { messageOf, RunEnded } from "./failure";
import { Gate } from "./gate";
import { HookRegistry } from "./hook-registry";
import { InFlight } from "./in-flight";
import { Ledger } from "./ledger";
import { Log } from "./log";
import type { MonitorOptions } from "./options";
import { Packages } from "./packages";
import { Journal } from "../state/journal";
import { emptySnapshot } from "../state/snapshot";
import { StateUnderway } from "../state/state-underway";
import type { InvokeRecord } from "./run";
import { OldResources } from "./steps/old-resources";
import { StepBook } from "./steps/step-book";
import { secretTexts } from "./secret-texts";
import { Transforms } from "./transforms";

/** Everything that the calls of one run share. */
export class Session {
  readonly ledger = new Ledger();
  readonly gate = new Gate();
  readonly transforms = new Transforms();
  readonly hooks = new HookRegistry();
  readonly packages = new Packages();
  readonly inFlight = new InFlight();
  readonly callbacks: Callbacks;
  readonly log: Log;

  /** What the state had when the run began. */
  readonly olds: OldResources;
  readonly book = new StepBook();
  readonly state: StateUnderway;

  /** Writes down what the run does to the state; absent in previews, which do nothing. */
  readonly journal: Journal | undefined;

  /** References of default providers by type and name. */
  readonly defaultProviders = new Map<string, Promise<string>>();
  readonly policyResults: PolicyResult[] = [];
  readonly invokes: InvokeRecord[] = [];

  /** URN of the stack resource, once the program has said so. */
  stackUrn = "";

  /** What the stack exports. It becomes part of the stack when the run has succeeded. */
  stackOutputs: ValueMap | undefined;

  /** The deletions at the end, once they have begun: false if something could not be deleted. */
  deletions: Promise<boolean> | undefined;

  /** True once a step has failed. */
  marred = false;

  private registered = 0;
  private readonly underway = new Set<Promise<unknown>>();
  private readonly builtin: Cloud;

  constructor(readonly options: MonitorOptions) {
    this.callbacks = new Callbacks(options.services);
    this.log = new Log(blinder(secretTexts(options)));
    this.builtin = builtinCloud(this.ledger, this.log, options);
    const { before = emptySnapshot, dryRun, persist } = options;
    this.olds = new OldResources(before, options);
    this.state = new StateUnderway(before, options);
    this.journal = dryRun ? undefined : new Journal(before, this.state, persist);
    // Whoever waits for the packs hears of their failure; until then nobody may, which Node would take for a crash.
    options.judges.catch(() => undefined);
  }

  /** The cloud behind a package. The engine itself serves the package `pulumi`. */
  cloud(packageName: string): Cloud {
    return packageName === "pulumi" ? this.builtin : this.options.clouds(packageName);
  }

  /** Tells how far the run has come. */
  countRegistration(): void {
    this.registered += 1;
    this.options.onProgress?.(this.registered);
  }

  /**
   * Does the work of a step. If it fails, the engine says so once, about the resource, and ends the run; the program
   * hears nothing of the reason, as it would only print it again.
   */
  async step<T>(urn: string, work: () => Promise<T>): Promise<T> {
    const working = work();
    this.underway.add(working);
    try {
      return await working;
    } catch (error) {
      this.fail(messageOf(error), urn);
      throw new RunEnded();
    } finally {
      this.underway.delete(working);
    }
  }

  /** Resolves when no step is under way: even of a run that was ended, what is begun is finished. */
  async settled(): Promise<void> {
    while (this.underway.size > 0) await Promise.allSettled(this.underway);
  }

  /** Says that something has gone wrong that the run survives, but not its success. */
  mar(reason: string, urn = ""): void {
    this.marred = true;
    this.log.note("error", reason, urn);
  }

  /** Ends the run. Only the first reason counts: the others follow from it, or from chance. */
  fail(reason: string, urn = ""): void {
    if (this.gate.ended) return;
    this.mar(reason, urn);
    this.gate.end();
    this.options.onAbort?.();
  }
}
