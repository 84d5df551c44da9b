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

/** Version of Pulumi that our states say they were written by: the CLI that is to read them has another one. */
const stateWriterVersion = "v3.248.0";

/** What the embedded engine is to work on. */
export interface EmbeddedStackSettings {
  readonly projectFolder: string;
  readonly stack: string;

  /** Properties that the simulated clouds cannot change in place: paths by resource type. */
  readonly replacing: ReplacingProperties;

  /** Hides the texts of known secrets, wherever they stand. */
  readonly redact: (text: string) => string;
}

/** One stack in the hands of the embedded engine. */
export class EmbeddedStack {
  private readonly store: StateStore;

  /** @param state state to go on from; absent for a new stack */
  constructor(
    private readonly settings: EmbeddedStackSettings,
    state?: DeploymentFile,
  ) {
    this.store = memoryStore(state === undefined ? undefined : snapshotOf(state));
  }

  /** The state as an export of Pulumi's would have it, secrets laid open. */
  get state(): DeploymentFile {
    return toDeployment(this.store.read(), "plaintext", { version: stateWriterVersion });
  }

  async preview(mode: ValueMode, policyPacks: readonly string[]): Promise<EmbeddedPreview> {
    const { projectFolder, stack, replacing, redact } = this.settings;
    const [outcome] = await preview({
      ...{ projectFolder, stacks: [stack], policyPacks, mode, replacing, strict: false },
      states: () => this.store,
    });
    if (outcome === undefined) throw new Error(`The embedded engine said nothing of ${stack}.`);
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

/** A preview by the embedded engine, with the pack descriptions that explain what it said. */
export interface EmbeddedPreview {
  readonly observation: Observation;
  readonly packs: Plan["policies"]["packs"];
}

/** A state, and what was done to get there. What is gone has only its operation. */
export function observeState(
  { deployment }: DeploymentFile,
  ops: ReadonlyMap<string, string>,
  redact?: (text: string) => string,
): ReadonlyMap<string, JsonMap> {
  const gone = [...ops].map(([urn, op]) => [urn, { op }] as const);
  const left = deployment.resources.map((state) => {
    const op = ops.get(state.urn);
    // States are JSON.
    const form = canonicalizeState(state as unknown as JsonMap, redact);
    return [state.urn, { ...(op === undefined ? {} : { op }), ...form }] as const;
  });
  return new Map<string, JsonMap>([...gone, ...left]);
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

/** The real engine does not tell exemptions. */
const removeExemptions = (results: readonly PolicyResult[]) =>
  results.filter(({ status }) => status !== "exempt");
