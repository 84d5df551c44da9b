import type {
  CheckResponse,
  CreateResponse,
  DiffResponse,
  ReadResponse,
  UpdateResponse,
} from "@pulumi/pulumi/proto/provider_pb";
import type { Empty } from "google-protobuf/google/protobuf/empty_pb";
import type { Created, ProviderState, ResourceRequest, StandingRequest } from "../clouds/cloud";
import type { Difference } from "../difference/difference";
import { channelOptions } from "../protocol/channel";
import { open, referencesToIds } from "../protocol/conversions";
import type { Services } from "../protocol/services";
import { unary } from "../protocol/unary";
import { isMap, type ValueMap } from "../protocol/values";
import { dynamicDifference } from "./dynamic-difference";
import { withSecretsOf } from "./kept-secrets";
import { providerFailure } from "./provider-failure";

/**
 * Asks the code of dynamic providers. It knows no secrets and no references: secrets are laid open for it, and what it
 * gives back under the same name is secret again.
 *
 * @see https://github.com/pulumi/pulumi/blob/v3.259.0/pkg/resource/plugin/provider_plugin.go
 */
export class DynamicClient {
  readonly #client;

  private constructor(
    private readonly services: Services,
    port: number,
  ) {
    const { grpc, providerServices } = services;
    const credentials = grpc.credentials.createInsecure();
    this.#client = new providerServices.ResourceProviderClient(
      `127.0.0.1:${port}`,
      credentials,
      channelOptions,
    );
  }

  /** @param provider its inputs are the whole configuration of the stack */
  static async configured(
    services: Services,
    port: number,
    provider: ProviderState | undefined,
  ): Promise<DynamicClient> {
    const client = new DynamicClient(services, port);
    const request = new services.provider.ConfigureRequest();
    request.setArgs(services.struct.encode(laidOpen(provider?.inputs ?? {})));
    await unary((done) => client.#client.configure(request, done));
    return client;
  }

  async check({ urn, name, type, inputs, old }: ResourceRequest): Promise<ValueMap> {
    const { provider, struct } = this.services;
    const request = new provider.CheckRequest().setUrn(urn).setName(name).setType(type);
    request.setOlds(struct.encode(laidOpen(old?.inputs ?? {}))).setNews(struct.encode(laidOpen(inputs)));
    const answer = await this.#ask<CheckResponse>((done) => this.#client.check(request, done));
    const failures = answer.getFailuresList().map((failure) => {
      const property = failure.getProperty();
      const where = property === "" ? "" : `; examine values at '${property}'`;
      return `${type} resource '${name}' has a problem: ${failure.getReason()}${where}`;
    });
    if (failures.length > 0) throw new Error(failures.join("\n"));
    return withSecretsOf(inputs, struct.decode(answer.getInputs()));
  }

  async diff({ urn, name, type, inputs, old }: StandingRequest): Promise<Difference> {
    const { provider, struct } = this.services;
    const request = new provider.DiffRequest().setUrn(urn).setName(name).setType(type).setId(old.id);
    request.setOldInputs(struct.encode(laidOpen(old.inputs)));
    request.setOlds(struct.encode(laidOpen(old.outputs))).setNews(struct.encode(laidOpen(inputs)));
    const answer = await this.#ask<DiffResponse>((done) => this.#client.diff(request, done));
    return dynamicDifference(answer, old.inputs, inputs);
  }

  async create({ urn, name, type, inputs }: ResourceRequest): Promise<Created> {
    const { provider, struct } = this.services;
    const request = new provider.CreateRequest().setUrn(urn).setName(name).setType(type);
    request.setProperties(struct.encode(laidOpen(inputs)));
    const answer = await this.#ask<CreateResponse>((done) => this.#client.create(request, done), inputs);
    if (answer.getId() === "") throw new Error(`plugin returned empty resource.ID from create '${urn}'`);
    const outputs = withSecretsOf(inputs, struct.decode(answer.getProperties()));
    return { id: answer.getId(), outputs, simulated: [] };
  }

  async update({ urn, name, type, inputs, old }: StandingRequest): Promise<Created> {
    const { provider, struct } = this.services;
    const request = new provider.UpdateRequest().setUrn(urn).setName(name).setType(type).setId(old.id);
    request.setOldInputs(struct.encode(laidOpen(old.inputs)));
    request.setOlds(struct.encode(laidOpen(old.outputs))).setNews(struct.encode(laidOpen(inputs)));
    const answer = await this.#ask<UpdateResponse>(
      (done) => this.#client.update(request, done),
      inputs,
      old.id,
    );
    const outputs = withSecretsOf(inputs, struct.decode(answer.getProperties()));
    return { id: old.id, outputs, simulated: [] };
  }

  async delete({ urn, name, type, old }: StandingRequest): Promise<void> {
    const { provider, struct } = this.services;
    const request = new provider.DeleteRequest().setUrn(urn).setName(name).setType(type).setId(old.id);
    request.setProperties(struct.encode(laidOpen(old.outputs)));
    request.setOldInputs(struct.encode(laidOpen(old.inputs)));
    await this.#ask<Empty>((done) => this.#client.delete(request, done));
  }

  async read({ urn, name, type, inputs, id }: ResourceRequest & { readonly id: string }): Promise<Created> {
    const { provider, struct } = this.services;
    const request = new provider.ReadRequest().setUrn(urn).setName(name).setType(type).setId(id);
    const known = struct.encode(laidOpen(inputs));
    request.setProperties(known).setInputs(known);
    const answer = await this.#ask<ReadResponse>((done) => this.#client.read(request, done));
    const outputs = withSecretsOf(inputs, struct.decode(answer.getProperties()));
    return { id: answer.getId(), outputs, simulated: [] };
  }

  close(): void {
    this.#client.close();
  }

  async #ask<TResponse>(
    call: Parameters<typeof unary<TResponse>>[0],
    inputs: ValueMap = {},
    id = "",
  ): Promise<TResponse> {
    try {
      return await unary(call);
    } catch (error) {
      throw providerFailure(this.services, error, inputs, id);
    }
  }
}

function laidOpen(map: ValueMap): ValueMap {
  const opened = open(referencesToIds(map));
  // What is inside of a map is no marker of the map itself.
  return isMap(opened) ? opened : {};
}
