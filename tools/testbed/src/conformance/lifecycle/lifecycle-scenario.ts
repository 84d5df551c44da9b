import type { DeploymentFile } from "@eks-platform/engine";
import { isBlocking, type PolicyPack, type ValueMode } from "@eks-platform/plan";
import { withSecretsProviderOf } from "../../harness/state-transfer";
import type { PulumiHarness } from "../../harness/pulumi-harness";
import { type EmbeddedStackSettings, EmbeddedStack, observeState } from "./embedded-stack";
import type { Observation, Stage } from "./observation";
import {
  completeOutputArguments,
  observePreview,
  observeUpdate,
  type ReadingContext,
  exportState,
} from "./pulumi-observation";

/** What both engines did at a station. */
export interface EnginePair {
  readonly embedded: Observation;
  readonly real: Observation;
}

/** A change of the configuration. */
export interface ConfigurationChange {
  /** Key, and members inside of it. */
  readonly path: string;
  readonly value: string;
}

/** Whose life it is, and who judges. */
export interface ScenarioSettings extends Omit<EmbeddedStackSettings, "projectFolder"> {
  readonly policyPacks: readonly string[];
}

/** The life of one stack, led by both engines side by side. */
export class LifecycleScenario {
  private readonly embedded: EmbeddedStack;
  private readonly settings: EmbeddedStackSettings;
  private packs: readonly PolicyPack[] = [];
  private policyPacks: readonly string[];

  constructor(
    private readonly harness: PulumiHarness,
    { policyPacks, ...settings }: ScenarioSettings,
  ) {
    this.settings = { ...settings, projectFolder: harness.mirrorFolder };
    this.embedded = new EmbeddedStack(this.settings);
    this.policyPacks = policyPacks;
  }

  /** All stations, one after the other. */
  async *runStages(change: ConfigurationChange): AsyncGenerator<readonly [Stage, EnginePair]> {
    for (const mode of ["parity", "known"] as const) yield [`preview ${mode}`, await this.preview(mode)];
    for (const stage of ["up", "up again"] as const) yield [stage, await this.up()];
    yield ["preview after up", await this.preview("parity")];
    yield ["adopt", await this.adopt()];
    await this.harness.configure(change.path, change.value);
    yield ["preview change", await this.preview("known")];
    yield ["up change", await this.up()];
    yield ["refresh", await this.refresh()];
    yield ["destroy adopted", await this.destroyAdopted()];
    yield ["destroy", await this.destroy()];
  }

  private get readingContext(): ReadingContext {
    const { stack, redact } = this.settings;
    return { stack, redact, packs: this.packs };
  }

  private async preview(mode: ValueMode): Promise<EnginePair> {
    const { observation: embedded, packs } = await this.embedded.preview(mode, this.policyPacks);
    this.packs = packs;
    const real = observePreview(
      await this.harness.preview(mode, this.policyPacks, ...completeOutputArguments),
      this.readingContext,
    );
    // An update stops at the first violation, and which resources it has reached by then is chance.
    if (embedded.policies.some(isBlocking)) this.policyPacks = [];
    return { embedded, real };
  }

  private async up(): Promise<EnginePair> {
    const embedded = await this.embedded.up(this.policyPacks);
    const result = await this.harness.up(this.policyPacks);
    return { embedded, real: observeUpdate(result, await exportState(this.harness), this.readingContext) };
  }

  /** Each engine goes on from the state that the other one has written. */
  private async adopt(): Promise<EnginePair> {
    const reader = new EmbeddedStack(this.settings, await exportState(this.harness));
    const { observation } = await reader.preview("known", []);
    const result = await this.harness.withRestoredState(async () => {
      await this.transferState();
      return this.harness.preview("known", [], ...completeOutputArguments, "--expect-no-changes");
    });
    return {
      embedded: { ...observation, exitCode: observation.exitCode || toExitCode(observation) },
      real: observePreview(result, { ...this.readingContext, packs: [] }),
    };
  }

  /** Each engine destroys what the other one has written down. Then all is as before. */
  private async destroyAdopted(): Promise<EnginePair> {
    const embedded = await new EmbeddedStack(this.settings, await exportState(this.harness)).destroy();
    const retained = listRetained(this.embedded.state);
    const real = await this.harness.withRestoredState(async () => {
      await this.transferState();
      const result = await this.harness.destroy();
      if (result.exitCode === 0) this.assertNothingLeft(retained);
      return observeUpdate(result, await exportState(this.harness), this.readingContext);
    });
    return { embedded, real };
  }

  /** Gives the real engine our state. */
  private async transferState(): Promise<void> {
    const exported = await this.harness.exportState("encrypted");
    await this.harness.importState(JSON.stringify(withSecretsProviderOf(exported, this.embedded.state)));
  }

  private async refresh(): Promise<EnginePair> {
    const { exitCode } = await this.harness.refresh();
    const of = (state: DeploymentFile, code: number): Observation => ({
      exitCode: code,
      resources: observeState(state, new Map(), this.settings.redact),
      changeSummary: {},
      warnings: [],
      policies: [],
    });
    return { embedded: of(this.embedded.state, 0), real: of(await exportState(this.harness), exitCode ?? 1) };
  }

  private async destroy(): Promise<EnginePair> {
    const retained = listRetained(this.embedded.state);
    const embedded = await this.embedded.destroy();
    const result = await this.harness.destroy();
    const real = observeUpdate(result, await exportState(this.harness), this.readingContext);
    if (result.exitCode === 0 || (await this.destroyProtected())) this.assertNothingLeft(retained);
    return { embedded, real };
  }

  /** Destroys what was protected; false if nothing was, and something else stood in the way. */
  private async destroyProtected(): Promise<boolean> {
    const { resources } = (await exportState(this.harness)).deployment;
    if (!resources.some(({ protect }) => protect === true)) return false;
    await this.harness.unprotect();
    const { exitCode, stdout, stderr } = await this.harness.destroy();
    if (exitCode !== 0)
      throw new Error(`What is no longer protected cannot be destroyed:\n${stderr}${stdout}`);
    return true;
  }

  private assertNothingLeft(retained: ReadonlySet<string>): void {
    const left = this.harness.createdResources.filter(({ urn }) => !retained.has(urn));
    if (left.length === 0) return;
    throw new Error(`After the destruction there is still:\n${left.map(({ urn }) => urn).join("\n")}`);
  }
}

/** Exit code of a preview that was told to expect no changes: 7 if there are any, as of the CLI. */
const toExitCode = ({ changeSummary }: Observation) =>
  Object.keys(changeSummary).every((op) => op === "same") ? 0 : 7;

/** Resources that no engine asks a cloud to delete. */
const listRetained = ({ deployment }: DeploymentFile): ReadonlySet<string> =>
  new Set(
    deployment.resources.flatMap(({ urn, retainOnDelete, deletedWith }) =>
      retainOnDelete === true || deletedWith !== undefined ? [urn] : [],
    ),
  );
