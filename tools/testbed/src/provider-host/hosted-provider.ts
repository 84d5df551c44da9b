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

/** Which resource a request is about. */
export interface ResourceIdentity {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
}

/** A resource as the engine sees it after a step. */
export interface ResourceState {
  readonly id: string;
  readonly outputs: ValueMap;
}

/** One simulated cloud as one provider resource serves it: what exists, and what a preview pretends. */
export class HostedProvider {
  readonly catalogue: Catalogue;
  private readonly account: SimulatedAccount;
  private readonly draft: SimulatedAccount;
  private readonly deleted: SimulatedAccount;
  private readonly createProvider: (packageName: string) => Provider;
  private simulated: Provider;
  private configuredState: ProviderState;

  /** @param ownVersion version of a plugin whose package has no SDK here */
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
    this.deleted = new SimulatedAccount(join(settings.draftFolder, "gone"));
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

  /** Version of the plugin: that of the SDK that the program has of the package. */
  get version(): string | undefined {
    return this.ownVersion ?? this.catalogue.version(this.packageName);
  }

  /** Makes a generic plugin serve one particular package. */
  parameterize(packageName: string): void {
    this.packageName = packageName;
    this.simulated = this.createProvider(packageName);
  }

  configure(provider: ProviderState): void {
    this.configuredState = provider;
  }

  /** @param old inputs as they were checked before; empty for a resource that is new, or made anew */
  check(identity: ResourceIdentity, inputs: ValueMap, old: ValueMap): Promise<ValueMap> | ValueMap {
    const standing = Object.keys(old).length === 0 ? {} : { old: { id: "", inputs: old, outputs: {} } };
    return this.simulated.check({
      ...this.createRequest(identity, inputs),
      ...this.findPredecessor(identity),
      ...standing,
    });
  }

  diff(identity: ResourceIdentity, inputs: ValueMap, old: PriorState): Promise<Difference> | Difference {
    return this.simulated.diff({ ...this.createRequest(identity, inputs), old });
  }

  /** What a resource becomes; a preview of a new one knows only its inputs, unless all values are to be known. */
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
   * What stands under an id: what was made here, or what the cloud invents for anything else.
   *
   * @param known outputs that the asker knows already
   * @param given inputs that the asker has; absent for a resource that it has not managed until now
   */
  async read(
    identity: ResourceIdentity,
    id: string,
    known: ValueMap,
    given?: ValueMap,
  ): Promise<ExistingResource> {
    const { urn, type } = identity;
    const standing = this.account.get(urn, id);
    if (standing !== undefined) return standing;
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
   * True if the components of the package look into resources that they are handed. To ask for one is a function call to
   * the engine, which leaves a trace in the state, so nobody asks without need.
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

  /** Tells the cloud what other processes, and earlier commands, have made. */
  private syncWithAccount(): void {
    for (const resource of [...this.account.takeUnseen(), ...this.draft.takeUnseen()]) {
      const [packageName] = resource.type.split(":");
      if (packageName === this.packageName) this.simulated.register?.(resource);
    }
  }

  /** What is made while another thing stands for the same resource, or has just gone, is another thing. */
  private findPredecessor({ urn }: ResourceIdentity): Pick<ResourceRequest, "successorOf"> {
    const before = this.account.findId(urn) ?? this.deleted.findId(urn);
    return before === undefined ? {} : { successorOf: before };
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
