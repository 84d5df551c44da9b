import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  Catalogue,
  type Provider,
  createProviders,
  type Difference,
  type PriorState,
  previewOutputs,
  type ProviderState,
  readFixtures,
  type ResourceRequest,
  type ValueMap,
} from "@eks-platform/engine/providers";
import { SimulatedAccount, type ExistingResource } from "./simulated-account";
import type { HostSettings } from "./host-settings";

/** The resource that a request is about. */
export interface ResourceIdentity {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
}

/** A resource after a step. */
export interface ResourceState {
  readonly id: string;
  readonly outputs: ValueMap;
}

/** A simulated provider in a process of its own: its account, and what a preview simulates. */
export class HostedProvider {
  readonly catalogue: Catalogue;
  private readonly account: SimulatedAccount;
  private readonly draft: SimulatedAccount;
  private readonly deleted: SimulatedAccount;
  private readonly createProvider: (packageName: string) => Provider;
  private simulated: Provider;
  private configuredState: ProviderState;

  /** @param ownVersion version of a plugin whose package has no installed SDK */
  constructor(
    private readonly settings: HostSettings,
    private packageName: string,
    private readonly ownVersion?: string,
  ) {
    const { programFolder, config, strict, mode, fixturesFile, replacing } = settings;
    const fixtures =
      fixturesFile === undefined
        ? []
        : readFixtures(readFileSync(fixturesFile, "utf8"), fixturesFile).invokes;
    this.catalogue = Catalogue.of(programFolder);
    this.account = new SimulatedAccount(settings.accountFolder);
    this.draft = new SimulatedAccount(settings.draftFolder);
    this.deleted = new SimulatedAccount(join(settings.draftFolder, "deleted"));
    this.createProvider = createProviders({
      projectFolder: programFolder,
      config,
      fixtures,
      strict,
      mode,
      replacing,
    });
    this.simulated = this.createProvider(packageName);
    this.configuredState = { urn: "", type: `pulumi:providers:${packageName}`, name: "", inputs: {} };
  }

  get configuration(): ProviderState {
    return this.configuredState;
  }

  /** Version of the plugin: that of the installed SDK of its package. */
  get version(): string | undefined {
    return this.ownVersion ?? this.catalogue.version(this.packageName);
  }

  /** Configures a generic plugin to serve one package. */
  parameterize(packageName: string): void {
    this.packageName = packageName;
    this.simulated = this.createProvider(packageName);
  }

  configure(provider: ProviderState): void {
    this.configuredState = provider;
  }

  /** @param old inputs of the last check; empty for a resource that is created or replaced */
  check(identity: ResourceIdentity, inputs: ValueMap, old: ValueMap): Promise<ValueMap> | ValueMap {
    const previous = Object.keys(old).length === 0 ? {} : { old: { id: "", inputs: old, outputs: {} } };
    return this.simulated.check({
      ...this.createRequest(identity, inputs),
      ...this.findPredecessor(identity),
      ...previous,
    });
  }

  diff(identity: ResourceIdentity, inputs: ValueMap, old: PriorState): Promise<Difference> | Difference {
    return this.simulated.diff({ ...this.createRequest(identity, inputs), old });
  }

  /** Creates a resource. In parity mode a preview knows only its inputs. */
  async create(identity: ResourceIdentity, inputs: ValueMap, preview: boolean): Promise<ResourceState> {
    const request = this.createRequest(identity, inputs);
    if (preview && this.settings.mode === "parity") return { id: "", outputs: previewOutputs(request) };
    this.syncWithAccount();
    const created = await this.simulated.create({ ...request, ...this.findPredecessor(identity) });
    return this.record(identity, inputs, created, preview);
  }

  async update(
    identity: ResourceIdentity,
    inputs: ValueMap,
    old: PriorState,
    preview: boolean,
  ): Promise<ResourceState> {
    this.syncWithAccount();
    const updated = await this.simulated.update({ ...this.createRequest(identity, inputs), old });
    return this.record(identity, inputs, updated, preview);
  }

  async delete(identity: ResourceIdentity, old: PriorState): Promise<void> {
    await this.simulated.delete({ ...this.createRequest(identity, old.inputs), old });
    this.account.remove(identity.urn, old.id);
    const { urn, type } = identity;
    this.deleted.put({ urn, type, ...old });
  }

  /**
   * Reads a resource: one of the account, or else what the provider simulates for any id.
   *
   * @param known outputs that the caller knows already
   * @param given inputs that the caller has; absent for a resource that no stack has managed until now
   */
  async read(
    identity: ResourceIdentity,
    id: string,
    known: ValueMap,
    given?: ValueMap,
  ): Promise<ExistingResource> {
    const { urn, type } = identity;
    const existing = this.account.get(urn, id);
    if (existing !== undefined) return existing;
    this.syncWithAccount();
    const unmanaged = this.account.get("", id);
    const inputs = unmanaged === undefined ? known : await this.check(identity, unmanaged.inputs, {});
    const { outputs } = await this.simulated.read({ ...this.createRequest(identity, inputs), id });
    return { urn, type, id, inputs: given ?? inputs, outputs };
  }

  async invoke(token: string, args: ValueMap): Promise<ValueMap | undefined> {
    this.syncWithAccount();
    return (await this.simulated.invoke(token, args, this.configuredState))?.result;
  }

  /**
   * True if the components of the package read resources that their inputs reference. Reading one is a function call to the
   * engine that the state records, so components without need must not do it.
   */
  get resolvesReferences(): boolean {
    return this.packageName === "eks";
  }

  get construct(): Provider["construct"] {
    return this.simulated.construct?.bind(this.simulated);
  }

  get call(): Provider["call"] {
    return this.simulated.call?.bind(this.simulated);
  }

  private record(
    identity: ResourceIdentity,
    inputs: ValueMap,
    { id, outputs }: ResourceState,
    preview: boolean,
  ): ResourceState {
    const { urn, type } = identity;
    (preview ? this.draft : this.account).put({ urn, type, id, inputs, outputs });
    return { id, outputs };
  }

  /** Adds to the provider what other processes and earlier commands have created. */
  private syncWithAccount(): void {
    for (const resource of [...this.account.takeUnseen(), ...this.draft.takeUnseen()]) {
      const [packageName] = resource.type.split(":");
      if (packageName === this.packageName) this.simulated.register?.(resource);
    }
  }

  /** Finds the resource of the same URN that a new one replaces. */
  private findPredecessor({ urn }: ResourceIdentity): Pick<ResourceRequest, "successorOf"> {
    const predecessor = this.account.findId(urn) ?? this.deleted.findId(urn);
    return predecessor === undefined ? {} : { successorOf: predecessor };
  }

  private createRequest({ urn, type, name }: ResourceIdentity, inputs: ValueMap): ResourceRequest {
    const schema = this.catalogue.resource(type);
    return {
      urn,
      type,
      name,
      inputs,
      provider: this.configuredState,
      ...(schema === undefined ? {} : { schema }),
    };
  }
}
