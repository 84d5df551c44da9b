import type {
  CheckResponse,
  CreateResponse,
  DiffResponse,
  ReadResponse,
  UpdateResponse,
} from "@pulumi/pulumi/proto/provider_pb";
import type { Empty } from "google-protobuf/google/protobuf/empty_pb";
import type { Difference } from "../model/difference";
import type {
  ResourceResult,
  ProviderState,
  ResourceRequest,
  ExistingResourceRequest,
} from "../model/provider-request";
import { isMap, type ValueMap } from "../model/values";
import { callUnary } from "../protocol/call-unary";
import { channelOptions } from "../protocol/channel";
import { unwrap, replaceReferencesWithIds } from "../protocol/conversions";
import type { Services } from "../protocol/services";
import { dynamicDifference } from "./dynamic-difference";
import { createProviderError } from "./provider-error";
import { restoreSecrets } from "./restore-secrets";

/**
 * Calls the code of dynamic providers. It supports neither secrets nor references: secrets are unwrapped for it, and
 * its results under the same names are secret again.
 *
 * @see https://github.com/pulumi/pulumi/blob/v3.259.0/pkg/resource/plugin/provider_plugin.go
 */
export class DynamicClient {
  private readonly client;

  private constructor(
    private readonly services: Services,
    port: number,
  ) {
    const { grpc, providerServices } = services;
    const credentials = grpc.credentials.createInsecure();
    this.client = new providerServices.ResourceProviderClient(
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
    request.setArgs(services.struct.encode(unwrapMap(provider?.inputs ?? {})));
    await callUnary((done) => client.client.configure(request, done));
    return client;
  }

  async check({ urn, name, type, inputs, old }: ResourceRequest): Promise<ValueMap> {
    const { provider, struct } = this.services;
    const request = new provider.CheckRequest().setUrn(urn).setName(name).setType(type);
    request.setOlds(struct.encode(unwrapMap(old?.inputs ?? {}))).setNews(struct.encode(unwrapMap(inputs)));
    const answer = await this.call<CheckResponse>((done) => this.client.check(request, done));
    const failures = answer.getFailuresList().map((failure) => {
      const property = failure.getProperty();
      const where = property === "" ? "" : `; examine values at '${property}'`;
      return `${type} resource '${name}' has a problem: ${failure.getReason()}${where}`;
    });
    if (failures.length > 0) throw new Error(failures.join("\n"));
    return restoreSecrets(inputs, struct.decode(answer.getInputs()));
  }

  async diff({ urn, name, type, inputs, old }: ExistingResourceRequest): Promise<Difference> {
    const { provider, struct } = this.services;
    const request = new provider.DiffRequest().setUrn(urn).setName(name).setType(type).setId(old.id);
    request.setOldInputs(struct.encode(unwrapMap(old.inputs)));
    request.setOlds(struct.encode(unwrapMap(old.outputs))).setNews(struct.encode(unwrapMap(inputs)));
    const answer = await this.call<DiffResponse>((done) => this.client.diff(request, done));
    return dynamicDifference(answer, old.inputs, inputs);
  }

  async create({ urn, name, type, inputs }: ResourceRequest): Promise<ResourceResult> {
    const { provider, struct } = this.services;
    const request = new provider.CreateRequest().setUrn(urn).setName(name).setType(type);
    request.setProperties(struct.encode(unwrapMap(inputs)));
    const answer = await this.call<CreateResponse>((done) => this.client.create(request, done), inputs);
    if (answer.getId() === "") throw new Error(`plugin returned empty resource.ID from create '${urn}'`);
    const outputs = restoreSecrets(inputs, struct.decode(answer.getProperties()));
    return { id: answer.getId(), outputs, simulated: [] };
  }

  async update({ urn, name, type, inputs, old }: ExistingResourceRequest): Promise<ResourceResult> {
    const { provider, struct } = this.services;
    const request = new provider.UpdateRequest().setUrn(urn).setName(name).setType(type).setId(old.id);
    request.setOldInputs(struct.encode(unwrapMap(old.inputs)));
    request.setOlds(struct.encode(unwrapMap(old.outputs))).setNews(struct.encode(unwrapMap(inputs)));
    const answer = await this.call<UpdateResponse>(
      (done) => this.client.update(request, done),
      inputs,
      old.id,
    );
    const outputs = restoreSecrets(inputs, struct.decode(answer.getProperties()));
    return { id: old.id, outputs, simulated: [] };
  }

  async delete({ urn, name, type, old }: ExistingResourceRequest): Promise<void> {
    const { provider, struct } = this.services;
    const request = new provider.DeleteRequest().setUrn(urn).setName(name).setType(type).setId(old.id);
    request.setProperties(struct.encode(unwrapMap(old.outputs)));
    request.setOldInputs(struct.encode(unwrapMap(old.inputs)));
    await this.call<Empty>((done) => this.client.delete(request, done));
  }

  async read({
    urn,
    name,
    type,
    inputs,
    id,
  }: ResourceRequest & { readonly id: string }): Promise<ResourceResult> {
    const { provider, struct } = this.services;
    const request = new provider.ReadRequest().setUrn(urn).setName(name).setType(type).setId(id);
    const known = struct.encode(unwrapMap(inputs));
    request.setProperties(known).setInputs(known);
    const answer = await this.call<ReadResponse>((done) => this.client.read(request, done));
    const outputs = restoreSecrets(inputs, struct.decode(answer.getProperties()));
    return { id: answer.getId(), outputs, simulated: [] };
  }

  close(): void {
    this.client.close();
  }

  private async call<TResponse>(
    call: Parameters<typeof callUnary<TResponse>>[0],
    inputs: ValueMap = {},
    id = "",
  ): Promise<TResponse> {
    try {
      return await callUnary(call);
    } catch (error) {
      throw createProviderError(this.services, error, inputs, id);
    }
  }
}

function unwrapMap(map: ValueMap): ValueMap {
  const opened = unwrap(replaceReferencesWithIds(map));
  // What is inside of a map is no marker of the map itself.
  return isMap(opened) ? opened : {};
}
