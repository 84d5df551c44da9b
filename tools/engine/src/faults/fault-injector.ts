import { type ProviderCall, type Fault, matchesCall } from "./fault";
import { faultKinds } from "./fault-kinds";
import { SeededRandom } from "./seeded-random";

/** A fault that occurred. */
export interface Incident {
  readonly fault: Fault;
  readonly call: ProviderCall;

  /** True if the cloud executed the operation, although the engine did not hear so. */
  readonly isDone: boolean;
}

/** Decides which calls of one run fail, and records the incidents. */
export class FaultInjector {
  readonly incidents: Incident[] = [];
  private readonly matchCounts = new Map<Fault, number>();
  private readonly attempts = new Map<string, number>();

  /** The incidents that stopped all calls to a package. */
  private readonly outages = new Map<string, Incident>();

  /** The incident that stopped the run. */
  private end: Incident | undefined;

  /** @param run distinguishes runs with the same seed */
  constructor(
    private readonly faults: readonly Fault[],
    private readonly seed: number,
    private readonly run: string,
  ) {}

  /** The fault of a call, if there is one: the first of the table. Call once for each call. */
  inject(call: ProviderCall): Incident | undefined {
    const attempt = this.countAttempt(call);
    // Every fault counts its matching calls, also those that another one hits.
    const [fault] = this.faults.filter((candidate, row) => this.fires(candidate, row, call, attempt));
    if (fault === undefined) return undefined;
    const { effect } = faultKinds[fault.error];
    const isDone =
      effect === "unclear" ? this.random("effect", call, attempt).happens(0.5) : effect === "done";
    const incident = { fault, call, isDone };
    this.incidents.push(incident);
    return incident;
  }

  /** Applies the effect of a fault on all later calls. The first of several counts. */
  applyOutage(incident: Incident): void {
    const { then } = faultKinds[incident.fault.error];
    const { packageName } = incident.call;
    if (then === "package" && !this.outages.has(packageName)) this.outages.set(packageName, incident);
    if (then === "run") this.end ??= incident;
  }

  /** Why a call cannot begin; `undefined` if it can. */
  outageOf({ packageName }: ProviderCall): Incident | undefined {
    return this.end ?? this.outages.get(packageName);
  }

  /** True once running calls to a package get no answer any more. */
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

  /** Chance depends on the call, not on the order of calls. */
  private random(purpose: string, { operation, token, urn }: ProviderCall, attempt: number): SeededRandom {
    return new SeededRandom(this.seed, this.run, purpose, operation, token, urn, String(attempt));
  }
}
