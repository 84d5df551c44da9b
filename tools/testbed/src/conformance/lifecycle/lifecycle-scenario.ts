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

/** What both engines did in a stage. */
export interface EnginePair {
  readonly embedded: Observation;
  readonly real: Observation;
}

/** A change of the stack configuration. */
export interface ConfigurationChange {
  /** The key, with members inside of it. */
  readonly path: string;
  readonly value: string;
}

/** The stack, and the policy packs that it must pass. */
export interface ScenarioSettings extends Omit<EmbeddedStackSettings, "projectFolder"> {
  readonly policyPacks: readonly string[];
}

/** Leads one stack through its lifecycle with both engines in parallel. */
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

  /**
   * Runs stages one after the other.
   *
   * @param selected the stages to run, in the order of a lifecycle
   * @param change the change of the configuration between the first updates and `"preview change"`
   */
  async *runStages(
    selected: readonly Stage[],
    change: ConfigurationChange,
  ): AsyncGenerator<readonly [Stage, EnginePair]> {
    for (const stage of selected) {
      if (stage === "preview change") await this.harness.configure(change.path, change.value);
      yield [stage, await this.run(stage)];
    }
  }

  private run(stage: Stage): Promise<EnginePair> {
    switch (stage) {
      case "preview parity":
      case "preview after up":
        return this.preview("parity");
      case "preview known":
      case "preview change":
        return this.preview("known");
      case "up":
      case "up again":
      case "up change":
        return this.up();
      case "adopt":
        return this.adopt();
      case "refresh":
        return this.refresh();
      case "destroy adopted":
        return this.destroyAdopted();
      case "destroy":
        return this.destroy();
    }
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
    // An update stops at the first violation, and which resources it has reached by then is random.
    if (embedded.policies.some(isBlocking)) this.policyPacks = [];
    return { embedded, real };
  }

  private async up(): Promise<EnginePair> {
    const embedded = await this.embedded.up(this.policyPacks);
    const result = await this.harness.up(this.policyPacks);
    return { embedded, real: observeUpdate(result, await exportState(this.harness), this.readingContext) };
  }

  /** Each engine previews on the state that the other one has written. */
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

  /** Each engine destroys the state that the other one has written. Then everything is as before. */
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

  /** Imports the embedded engine's state into Pulumi. */
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

  /** Destroys protected resources. Returns false if there are none, so that the destruction failed for another reason. */
  private async destroyProtected(): Promise<boolean> {
    const { resources } = (await exportState(this.harness)).deployment;
    if (!resources.some(({ protect }) => protect === true)) return false;
    await this.harness.unprotect();
    const { exitCode, stdout, stderr } = await this.harness.destroy();
    if (exitCode !== 0)
      throw new Error(`The resources without protection cannot be destroyed:\n${stderr}${stdout}`);
    return true;
  }

  private assertNothingLeft(retained: ReadonlySet<string>): void {
    const remaining = this.harness.createdResources.filter(({ urn }) => !retained.has(urn));
    if (remaining.length === 0) return;
    throw new Error(
      `These resources remain after the destruction:\n${remaining.map(({ urn }) => urn).join("\n")}`,
    );
  }
}

/** Exit code of a preview with `--expect-no-changes`: 7 if there are changes, as in the CLI. */
const toExitCode = ({ changeSummary }: Observation) =>
  Object.keys(changeSummary).every((op) => op === "same") ? 0 : 7;

/** Lists the resources that no engine deletes in the cloud. */
const listRetained = ({ deployment }: DeploymentFile): ReadonlySet<string> =>
  new Set(
    deployment.resources.flatMap(({ urn, retainOnDelete, deletedWith }) =>
      retainOnDelete === true || deletedWith !== undefined ? [urn] : [],
    ),
  );
