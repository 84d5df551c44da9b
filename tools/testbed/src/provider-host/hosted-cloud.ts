import { readFileSync } from "node:fs";
import {
  Catalogue,
  type Cloud,
  createClouds,
  previewed,
  type ProviderState,
  readFixtures,
  type ResourceRequest,
  type ValueMap,
} from "@eks-platform/engine/clouds";
import { Account } from "./account";
import type { HostSettings } from "./settings";

/** Which resource a request is about. */
export interface Identity {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
}

/** One simulated cloud as one provider resource serves it: what exists, and what a preview pretends. */
export class HostedCloud {
  readonly catalogue: Catalogue;
  readonly account: Account;
  private readonly draft: Account;
  private readonly cloud: Cloud;
  private configured: ProviderState;

  constructor(
    private readonly settings: HostSettings,
    readonly packageName: string,
  ) {
    const { programFolder, config, strict, mode, fixturesFile } = settings;
    const invokes =
      fixturesFile === undefined
        ? []
        : readFixtures(readFileSync(fixturesFile, "utf8"), fixturesFile).invokes;
    this.catalogue = Catalogue.of(programFolder);
    this.account = new Account(settings.accountFolder);
    this.draft = new Account(settings.draftFolder);
    this.cloud = createClouds({ projectFolder: programFolder, config, fixtures: invokes, strict, mode })(
      packageName,
    );
    this.configured = { urn: "", type: `pulumi:providers:${packageName}`, name: "", inputs: {} };
  }

  get provider(): ProviderState {
    return this.configured;
  }

  configure(provider: ProviderState): void {
    this.configured = provider;
  }

  check(identity: Identity, inputs: ValueMap): Promise<ValueMap> | ValueMap {
    return this.cloud.check(this.request(identity, inputs));
  }

  /** What a resource becomes; a preview of a new one knows only its inputs, unless all values are to be known. */
  async create(identity: Identity, inputs: ValueMap, preview: boolean) {
    const request = this.request(identity, inputs);
    if (preview && this.settings.mode === "parity") return { id: "", outputs: previewed(request) };
    return this.make(request, preview);
  }

  /** What a resource becomes when its inputs change: outputs that only the cloud sets stay as they are in a preview. */
  async update(
    identity: Identity & { readonly id: string },
    { olds, news }: { readonly olds: ValueMap; readonly news: ValueMap },
    preview: boolean,
  ): Promise<ValueMap> {
    const request = this.request(identity, news);
    if (preview && this.settings.mode === "parity") return { ...olds, ...withoutInternals(news) };
    const { outputs } = await this.make(request, preview, identity.id);
    return outputs;
  }

  /** What stands under an id; `undefined` if nothing does. */
  async read(identity: Identity & { readonly id: string }, known: ValueMap): Promise<ValueMap> {
    this.learn();
    const { outputs } = await this.cloud.read({ ...this.request(identity, known), id: identity.id });
    return outputs;
  }

  async invoke(token: string, args: ValueMap): Promise<ValueMap | undefined> {
    this.learn();
    return (await this.cloud.invoke(token, args, this.configured))?.result;
  }

  get construct(): Cloud["construct"] {
    return this.cloud.construct?.bind(this.cloud);
  }

  get call(): Cloud["call"] {
    return this.cloud.call?.bind(this.cloud);
  }

  private async make(request: ResourceRequest, preview: boolean, known?: string) {
    this.learn();
    const created = await this.cloud.create(request);
    const id = known ?? created.id;
    const { urn, type, inputs } = request;
    (preview ? this.draft : this.account).put({ urn, type, id, inputs, outputs: created.outputs });
    return { id, outputs: created.outputs };
  }

  /** Tells the cloud what other processes, and earlier commands, have made. */
  private learn(): void {
    for (const resource of [...this.account.news(), ...this.draft.news()]) {
      const [packageName] = resource.type.split(":");
      if (packageName === this.packageName) this.cloud.remember?.(resource);
    }
  }

  private request(identity: Identity, inputs: ValueMap): ResourceRequest {
    const schema = this.catalogue.resource(identity.type);
    const { urn, type, name } = identity;
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

/** Inputs that a provider keeps for itself begin with two underscores, and are no outputs. */
const withoutInternals = (inputs: ValueMap): ValueMap =>
  Object.fromEntries(Object.entries(inputs).filter(([name]) => !name.startsWith("__")));
