import type { DeploymentFile } from "@eks-platform/engine";
import { isBlocking, type PolicyPack, type ValueMode } from "@eks-platform/plan";
import { withProviderOf } from "../rig/adoption";
import type { Rig } from "../rig/rig";
import { type EmbeddedSettings, EmbeddedStack, observedState } from "./embedded";
import type { Observation, Station } from "./observation";
import { everything, observedPreview, observedUpdate, type Reading, stateOf } from "./real";

/** What both engines did at a station. */
export interface Sides {
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
export interface LifeSettings extends Omit<EmbeddedSettings, "projectFolder"> {
  readonly policyPacks: readonly string[];
}

/** The life of one stack, led by both engines side by side. */
export class Life {
  private readonly embedded: EmbeddedStack;
  private readonly settings: EmbeddedSettings;
  private packs: readonly PolicyPack[] = [];
  private policyPacks: readonly string[];

  constructor(
    private readonly rig: Rig,
    { policyPacks, ...settings }: LifeSettings,
  ) {
    this.settings = { ...settings, projectFolder: rig.twinFolder };
    this.embedded = new EmbeddedStack(this.settings);
    this.policyPacks = policyPacks;
  }

  /** All stations, one after the other. */
  async *stations(change: ConfigurationChange): AsyncGenerator<readonly [Station, Sides]> {
    for (const mode of ["parity", "known"] as const) yield [`preview ${mode}`, await this.preview(mode)];
    for (const station of ["up", "up again"] as const) yield [station, await this.up()];
    yield ["preview after up", await this.preview("parity")];
    yield ["adopt", await this.adopt()];
    await this.rig.configure(change.path, change.value);
    yield ["preview change", await this.preview("known")];
    yield ["up change", await this.up()];
    yield ["refresh", await this.refresh()];
    yield ["destroy adopted", await this.destroyAdopted()];
    yield ["destroy", await this.destroy()];
  }

  private get reading(): Reading {
    const { stack, blind } = this.settings;
    return { stack, blind, packs: this.packs };
  }

  private async preview(mode: ValueMode): Promise<Sides> {
    const { observation: embedded, packs } = await this.embedded.preview(mode, this.policyPacks);
    this.packs = packs;
    const real = observedPreview(await this.rig.preview(mode, this.policyPacks, ...everything), this.reading);
    // An update stops at the first violation, and which resources it has reached by then is chance.
    if (embedded.policies.some(isBlocking)) this.policyPacks = [];
    return { embedded, real };
  }

  private async up(): Promise<Sides> {
    const embedded = await this.embedded.up(this.policyPacks);
    const result = await this.rig.up(this.policyPacks);
    return { embedded, real: observedUpdate(result, await stateOf(this.rig), this.reading) };
  }

  /** Each engine goes on from the state that the other one has written. */
  private async adopt(): Promise<Sides> {
    const reader = new EmbeddedStack(this.settings, await stateOf(this.rig));
    const { observation } = await reader.preview("known", []);
    const result = await this.rig.aside(async () => {
      await this.handOver();
      return this.rig.preview("known", [], ...everything, "--expect-no-changes");
    });
    return {
      embedded: { ...observation, exitCode: observation.exitCode || exitCodeOfChanges(observation) },
      real: observedPreview(result, { ...this.reading, packs: [] }),
    };
  }

  /** Each engine destroys what the other one has written down. Then all is as before. */
  private async destroyAdopted(): Promise<Sides> {
    const embedded = await new EmbeddedStack(this.settings, await stateOf(this.rig)).destroy();
    const retained = retainedIn(this.embedded.state);
    const real = await this.rig.aside(async () => {
      await this.handOver();
      const result = await this.rig.destroy();
      if (result.exitCode === 0) this.assertNothingLeft(retained);
      return observedUpdate(result, await stateOf(this.rig), this.reading);
    });
    return { embedded, real };
  }

  /** Gives the real engine our state. */
  private async handOver(): Promise<void> {
    const exported = await this.rig.exportState("encrypted");
    await this.rig.importState(JSON.stringify(withProviderOf(exported, this.embedded.state)));
  }

  private async refresh(): Promise<Sides> {
    const { exitCode } = await this.rig.refresh();
    const of = (state: DeploymentFile, code: number): Observation => ({
      exitCode: code,
      resources: observedState(state, new Map(), this.settings.blind),
      changeSummary: {},
      warnings: [],
      policies: [],
    });
    return { embedded: of(this.embedded.state, 0), real: of(await stateOf(this.rig), exitCode ?? 1) };
  }

  private async destroy(): Promise<Sides> {
    const retained = retainedIn(this.embedded.state);
    const embedded = await this.embedded.destroy();
    const result = await this.rig.destroy();
    const real = observedUpdate(result, await stateOf(this.rig), this.reading);
    if (result.exitCode === 0 || (await this.destroyProtected())) this.assertNothingLeft(retained);
    return { embedded, real };
  }

  /** Destroys what was protected; false if nothing was, and something else stood in the way. */
  private async destroyProtected(): Promise<boolean> {
    const { resources } = (await stateOf(this.rig)).deployment;
    if (!resources.some(({ protect }) => protect === true)) return false;
    await this.rig.unprotect();
    const { exitCode, stdout, stderr } = await this.rig.destroy();
    if (exitCode !== 0)
      throw new Error(`What is no longer protected cannot be destroyed:\n${stderr}${stdout}`);
    return true;
  }

  private assertNothingLeft(retained: ReadonlySet<string>): void {
    const left = this.rig.resources.filter(({ urn }) => !retained.has(urn));
    if (left.length === 0) return;
    throw new Error(`After the destruction there is still:\n${left.map(({ urn }) => urn).join("\n")}`);
  }
}

/** Exit code of a preview that was told to expect no changes: 7 if there are any, as of the CLI. */
const exitCodeOfChanges = ({ changeSummary }: Observation) =>
  Object.keys(changeSummary).every((op) => op === "same") ? 0 : 7;

/** Resources that no engine asks a cloud to delete. */
const retainedIn = ({ deployment }: DeploymentFile): ReadonlySet<string> =>
  new Set(
    deployment.resources.flatMap(({ urn, retainOnDelete, deletedWith }) =>
      retainOnDelete === true || deletedWith !== undefined ? [urn] : [],
    ),
  );
