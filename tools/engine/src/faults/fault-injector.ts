import { type ProviderCall, type Fault, matchesCall } from "./fault";
import { faultKinds } from "./fault-kinds";
import { SeededRandom } from "./seeded-random";

/** A fault that struck. */
export interface Incident {
  readonly fault: Fault;
  readonly call: ProviderCall;

  /** True if the cloud did what it was asked to, though the engine did not hear so. */
  readonly isDone: boolean;
}

/** Decides which calls of one run go wrong, and remembers what did. */
export class FaultInjector {
  readonly incidents: Incident[] = [];
  private readonly matchCounts = new Map<Fault, number>();
  private readonly attempts = new Map<string, number>();

  /** What has put an end to all calls to a package. */
  private readonly outages = new Map<string, Incident>();

  /** What has put an end to the run. */
  private end: Incident | undefined;

  /** @param run tells this run from others of the same seed */
  constructor(
    private readonly faults: readonly Fault[],
    private readonly seed: number,
    private readonly run: string,
  ) {}

  /** The fault that strikes a call, if one does: the first of the table. Ask once for each call. */
  inject(call: ProviderCall): Incident | undefined {
    const attempt = this.countAttempt(call);
    // Every fault counts the calls that fit, also those that another one strikes.
    const [fault] = this.faults.filter((candidate, row) => this.fires(candidate, row, call, attempt));
    if (fault === undefined) return undefined;
    const { effect } = faultKinds[fault.error];
    const isDone =
      effect === "unclear" ? this.random("effect", call, attempt).happens(0.5) : effect === "done";
    const incident = { fault, call, isDone };
    this.incidents.push(incident);
    return incident;
  }

  /** Lets happen what a fault does to all later calls. The first of several has done it. */
  applyOutage(incident: Incident): void {
    const { then } = faultKinds[incident.fault.error];
    const { packageName } = incident.call;
    if (then === "package" && !this.outages.has(packageName)) this.outages.set(packageName, incident);
    if (then === "run") this.end ??= incident;
  }

  /** Why a call cannot even begin; `undefined` if it can. */
  outageOf({ packageName }: ProviderCall): Incident | undefined {
    return this.end ?? this.outages.get(packageName);
  }

  /** True once nobody hears any more of calls to a package that are under way. */
  isUnanswered(call: ProviderCall): boolean {
    const outage = this.outageOf(call);
    return outage !== undefined && faultKinds[outage.fault.error].answer === "silence";
  }

  private fires(fault: Fault, row: number, call: ProviderCall, attempt: number): boolean {
    if (!matchesCall(fault, call)) return false;
    const { trigger } = fault;
    if ("probability" in trigger) {
      return this.random(`row ${row}`, call, attempt).happens(trigger.probability);
    }
    const count = (this.matchCounts.get(fault) ?? 0) + 1;
    this.matchCounts.set(fault, count);
    return count === trigger.nth;
  }

  private countAttempt({ operation, token, urn }: ProviderCall): number {
    const key = JSON.stringify([operation, token, urn]);
    const attempt = (this.attempts.get(key) ?? 0) + 1;
    this.attempts.set(key, attempt);
    return attempt;
  }

  /** Chance belongs to a call, whenever in the run it comes: so the order of calls does not matter. */
  private random(purpose: string, { operation, token, urn }: ProviderCall, attempt: number): SeededRandom {
    return new SeededRandom(this.seed, this.run, purpose, operation, token, urn, String(attempt));
  }
}
