import {
  toDeployment,
  type DeploymentFile,
  destroy,
  memoryStore,
  preview,
  type ReplacingProperties,
  snapshotOf,
  type StateStore,
  update,
  type UpdateOutcome,
} from "@eks-platform/engine";
import { isBlocking, type Plan, type PolicyResult, type ValueMode } from "@eks-platform/plan";
import { canonicalizeState } from "./canonical-state";
import type { JsonMap, Observation } from "./observation";
import { observeSteps, joinOperations } from "./observed-steps";

/** Pulumi version that our states name as their writer. The CLI that reads them has another one. */
const stateWriterVersion = "v3.248.0";

/** What the embedded engine works on. */
export interface EmbeddedStackSettings {
  readonly projectFolder: string;
  readonly stack: string;

  /** Properties that the simulated providers cannot update in place: paths by resource type. */
  readonly replacing: ReplacingProperties;

  /** Replaces the texts of known secrets. */
  readonly redact: (text: string) => string;
}

/** One stack that the embedded engine deploys. */
export class EmbeddedStack {
  private readonly store: StateStore;

  /** @param state initial state; absent for a new stack */
  constructor(
    private readonly settings: EmbeddedStackSettings,
    state?: DeploymentFile,
  ) {
    this.store = memoryStore(state === undefined ? undefined : snapshotOf(state));
  }

  /** The state as Pulumi exports it, with decrypted secrets. */
  get state(): DeploymentFile {
    return toDeployment(this.store.read(), "plaintext", { version: stateWriterVersion });
  }

  async preview(mode: ValueMode, policyPacks: readonly string[]): Promise<EmbeddedPreview> {
    const { projectFolder, stack, replacing, redact } = this.settings;
    const [outcome] = await preview({
      ...{ projectFolder, stacks: [stack], policyPacks, mode, replacing, strict: false },
      states: () => this.store,
    });
    if (outcome === undefined) throw new Error(`The embedded engine returned no outcome for ${stack}.`);
    const { plan, succeeded } = outcome;
    return {
      observation: {
        exitCode: toExitCode(succeeded, plan.policies.results),
        resources: observeSteps(plan.steps, redact),
        changeSummary: plan.changeSummary,
        warnings: listWarnings(plan),
        policies: removeExemptions(plan.policies.results),
      },
      packs: plan.policies.packs,
    };
  }

  async up(policyPacks: readonly string[]): Promise<Observation> {
    const { projectFolder, stack, replacing } = this.settings;
    const states = () => this.store;
    return this.observe(
      await update({ projectFolder, stack, policyPacks, replacing, strict: false, states }),
    );
  }

  async destroy(): Promise<Observation> {
    const { projectFolder, stack } = this.settings;
    return this.observe(await destroy({ projectFolder, stack, strict: false, states: () => this.store }));
  }

  private observe({ plan, succeeded }: UpdateOutcome): Observation {
    return {
      exitCode: toExitCode(succeeded, plan.policies.results),
      resources: observeState(this.state, groupOperations(plan), this.settings.redact),
      changeSummary: plan.changeSummary,
      warnings: listWarnings(plan),
      policies: removeExemptions(plan.policies.results),
    };
  }
}

/** A preview by the embedded engine, with the policy packs that its results refer to. */
export interface EmbeddedPreview {
  readonly observation: Observation;
  readonly packs: Plan["policies"]["packs"];
}

/** Observes a state with the operations that led to it. A deleted resource has only its operation. */
export function observeState(
  { deployment }: DeploymentFile,
  ops: ReadonlyMap<string, string>,
  redact?: (text: string) => string,
): ReadonlyMap<string, JsonMap> {
  const deleted = [...ops].map(([urn, op]) => [urn, { op }] as const);
  const remaining = deployment.resources.map((state) => {
    const op = ops.get(state.urn);
    // States are JSON.
    const form = canonicalizeState(state as unknown as JsonMap, redact);
    return [state.urn, { ...(op === undefined ? {} : { op }), ...form }] as const;
  });
  return new Map<string, JsonMap>([...deleted, ...remaining]);
}

function groupOperations({ steps }: Plan): ReadonlyMap<string, string> {
  const ops = new Map<string, string[]>();
  for (const { urn, op } of steps) ops.set(urn, [...(ops.get(urn) ?? []), op]);
  return new Map([...ops].map(([urn, own]) => [urn, joinOperations(own)] as const));
}

const listWarnings = ({ diagnostics }: Plan) =>
  diagnostics.flatMap(({ severity, message }) => (severity === "warning" ? [message.trim()] : [])).sort();

const toExitCode = (succeeded: boolean, results: readonly PolicyResult[]) =>
  succeeded && !results.some(isBlocking) ? 0 : 1;

/** Pulumi does not report exemptions. */
const removeExemptions = (results: readonly PolicyResult[]) =>
  results.filter(({ status }) => status !== "exempt");
