import type { InvokeResponse } from "@pulumi/pulumi/proto/provider_pb";
import type { ResourceMonitorClient } from "@pulumi/pulumi/proto/resource_grpc_pb";
import type { RegisterResourceResponse } from "@pulumi/pulumi/proto/resource_pb";
import type { Empty } from "google-protobuf/google/protobuf/empty_pb";
import {
  channelOptions,
  contains,
  toPlainValues,
  isReference,
  packageOfToken,
  type Registrar,
  type Services,
  unknown,
  type Value,
  type ValueMap,
} from "@eks-platform/engine/providers";
import { encodeRegistration } from "./registration-request";

interface State {
  readonly id: string;
  readonly outputs: ValueMap;
}

/** Registers the children of simulated components with Pulumi's engine, over its ResourceMonitor. */
export class MonitorRegistrar implements Registrar {
  private readonly states = new Map<string, State>();
  private readonly providers = new Map<string, ReadonlyMap<string, string>>();
  private readonly client: ResourceMonitorClient;

  constructor(
    private readonly services: Services,
    address: string,
  ) {
    const { grpc, resourceServices } = services;
    this.client = new resourceServices.ResourceMonitorClient(
      address,
      grpc.credentials.createInsecure(),
      channelOptions,
    );
  }

  close(): void {
    this.client.close();
  }

  register: Registrar["register"] = async (child) => {
    const { struct } = this.services;
    const reply = await toPromise<RegisterResourceResponse>((done) =>
      this.client.registerResource(encodeRegistration(this.services, child), done),
    );
    const urn = reply.getUrn();
    const inherited = this.providers.get(child.parent) ?? new Map<string, string>();
    this.providers.set(urn, new Map([...inherited, ...(child.providers ?? [])]));
    const id = child.custom ? reply.getId() || unknown : "";
    // The outputs of a component are its inputs until it registers others.
    const outputs = child.custom ? struct.decode(reply.getObject()) : toPlainValues(child.inputs);
    this.states.set(urn, { id, outputs });
    return { urn, id, outputs };
  };

  registerOutputs: Registrar["registerOutputs"] = async (urn, outputs) => {
    const request = new this.services.resource.RegisterResourceOutputsRequest();
    request.setUrn(urn).setOutputs(this.services.struct.encode(outputs));
    await toPromise<Empty>((done) => this.client.registerResourceOutputs(request, done));
    const state = this.states.get(urn);
    if (state !== undefined) this.states.set(urn, { ...state, outputs });
  };

  stateOf: Registrar["stateOf"] = (urn) => this.states.get(urn);

  invoke: Registrar["invoke"] = async (token, args, parent, version = "") => {
    const request = new this.services.resource.ResourceInvokeRequest();
    request.setTok(token).setArgs(this.services.struct.encode(args)).setVersion(version);
    // Before 3.270 a call has no parent: the SDK chooses the provider.
    request
      .setProvider(this.providers.get(parent)?.get(packageOfToken(token)) ?? "")
      .setAcceptresources(true);
    const reply = await toPromise<InvokeResponse>((done) => this.client.invoke(request, done));
    const [failure] = reply.getFailuresList();
    if (failure !== undefined) throw new Error(failure.getReason());
    return this.services.struct.decode(reply.getReturn());
  };

  /** Reads every resource that a value references, and those that they reference. */
  async resolveReferences(value: Value | undefined): Promise<void> {
    for (const urn of listReferences(value)) {
      if (this.states.has(urn)) continue;
      const { id = "", state = {} } = await this.invoke("pulumi:pulumi:getResource", { urn }, "");
      // The engine returns a map of outputs.
      const outputs = state as ValueMap;
      this.states.set(urn, { id: String(id), outputs });
      await this.resolveReferences(outputs);
    }
  }
}

function listReferences(value: Value | undefined): readonly string[] {
  const urns = new Set<string>();
  contains(value, (part) => {
    if (isReference(part)) urns.add(part.urn);
    return false;
  });
  return [...urns];
}

/** Converts a call with a callback to a promise. */
function toPromise<R>(call: (done: (error: Error | null, reply: R) => void) => unknown): Promise<R> {
  return new Promise((resolve, reject) => {
    call((error, reply) => (error === null ? resolve(reply) : reject(error)));
  });
}
