import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  Catalogue,
  type Cloud,
  createClouds,
  type Difference,
  type OldState,
  previewed,
  type ProviderState,
  readFixtures,
  type ResourceRequest,
  type ValueMap,
} from "@eks-platform/engine/clouds";
import { Account, type Standing } from "./account";
import type { HostSettings } from "./settings";

/** Which resource a request is about. */
export interface Identity {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
}

/** A resource as the engine sees it after a step. */
export interface Outcome {
  readonly id: string;
  readonly outputs: ValueMap;
}

/** One simulated cloud as one provider resource serves it: what exists, and what a preview pretends. */
export class HostedCloud {
  readonly catalogue: Catalogue;
  private readonly account: Account;
  private readonly draft: Account;
  private readonly gone: Account;
  private readonly clouds: (packageName: string) => Cloud;
  private cloud: Cloud;
  private configured: ProviderState;

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
    this.account = new Account(settings.accountFolder);
    this.draft = new Account(settings.draftFolder);
    this.gone = new Account(join(settings.draftFolder, "gone"));
    this.clouds = createClouds({ projectFolder: programFolder, config, fixtures, strict, mode, replacing });
    this.cloud = this.clouds(packageName);
    this.configured = { urn: "", type: `pulumi:providers:${packageName}`, name: "", inputs: {} };
  }

  get provider(): ProviderState {
    return this.configured;
  }

  /** Version of the plugin: that of the SDK that the program has of the package. */
  get version(): string | undefined {
    return this.ownVersion ?? this.catalogue.version(this.packageName);
  }

  /** Makes a generic plugin serve one particular package. */
  parameterize(packageName: string): void {
    this.packageName = packageName;
    this.cloud = this.clouds(packageName);
  }

  configure(provider: ProviderState): void {
    this.configured = provider;
  }

  /** @param old inputs as they were checked before; empty for a resource that is new, or made anew */
  check(identity: Identity, inputs: ValueMap, old: ValueMap): Promise<ValueMap> | ValueMap {
    const standing = Object.keys(old).length === 0 ? {} : { old: { id: "", inputs: old, outputs: {} } };
    return this.cloud.check({ ...this.request(identity, inputs), ...this.succession(identity), ...standing });
  }

  diff(identity: Identity, inputs: ValueMap, old: OldState): Promise<Difference> | Difference {
    return this.cloud.diff({ ...this.request(identity, inputs), old });
  }

  /** What a resource becomes; a preview of a new one knows only its inputs, unless all values are to be known. */
  async create(identity: Identity, inputs: ValueMap, preview: boolean): Promise<Outcome> {
    const request = this.request(identity, inputs);
    if (preview && this.settings.mode === "parity") return { id: "", outputs: previewed(request) };
    this.learn();
    const created = await this.cloud.create({ ...request, ...this.succession(identity) });
    return this.keep(identity, inputs, created, preview);
  }

  async update(identity: Identity, inputs: ValueMap, old: OldState, preview: boolean): Promise<Outcome> {
    this.learn();
    const updated = await this.cloud.update({ ...this.request(identity, inputs), old });
    return this.keep(identity, inputs, updated, preview);
  }

  async delete(identity: Identity, old: OldState): Promise<void> {
    await this.cloud.delete({ ...this.request(identity, old.inputs), old });
    this.account.remove(identity.urn, old.id);
    const { urn, type } = identity;
    this.gone.put({ urn, type, ...old });
  }

  /**
   * What stands under an id: what was made here, or what the cloud invents for anything else.
   *
   * @param known outputs that the asker knows already
   * @param given inputs that the asker has; absent for a resource that it has not managed until now
   */
  async read(identity: Identity, id: string, known: ValueMap, given?: ValueMap): Promise<Standing> {
    const { urn, type } = identity;
    const standing = this.account.get(urn, id);
    if (standing !== undefined) return standing;
    this.learn();
    const foreign = this.account.get("", id);
    const inputs = foreign === undefined ? known : await this.check(identity, foreign.inputs, {});
    const { outputs } = await this.cloud.read({ ...this.request(identity, inputs), id });
    return { urn, type, id, inputs: given ?? inputs, outputs };
  }

  async invoke(token: string, args: ValueMap): Promise<ValueMap | undefined> {
    this.learn();
    return (await this.cloud.invoke(token, args, this.configured))?.result;
  }

  /**
   * True if the components of the package look into resources that they are handed. To ask for one is a function call to
   * the engine, which leaves a trace in the state, so nobody asks without need.
   */
  get looksIntoResources(): boolean {
    return this.packageName === "eks";
  }

  get construct(): Cloud["construct"] {
    return this.cloud.construct?.bind(this.cloud);
  }

  get call(): Cloud["call"] {
    return this.cloud.call?.bind(this.cloud);
  }

  private keep(identity: Identity, inputs: ValueMap, { id, outputs }: Outcome, preview: boolean): Outcome {
    const { urn, type } = identity;
    (preview ? this.draft : this.account).put({ urn, type, id, inputs, outputs });
    return { id, outputs };
  }

  /** Tells the cloud what other processes, and earlier commands, have made. */
  private learn(): void {
    for (const resource of [...this.account.news(), ...this.draft.news()]) {
      const [packageName] = resource.type.split(":");
      if (packageName === this.packageName) this.cloud.remember?.(resource);
    }
  }

  /** What is made while another thing stands for the same resource, or has just gone, is another thing. */
  private succession({ urn }: Identity): Pick<ResourceRequest, "successorOf"> {
    const before = this.account.idOf(urn) ?? this.gone.idOf(urn);
    return before === undefined ? {} : { successorOf: before };
  }

  private request({ urn, type, name }: Identity, inputs: ValueMap): ResourceRequest {
    const schema = this.catalogue.resource(type);
    return {
      urn,
      type,
      name,
      inputs,
      provider: this.configured,
      ...(schema === undefined ? {} : { schema }),
    };
  }
}
