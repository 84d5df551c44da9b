import type { handleUnaryCall, UntypedServiceImplementation } from "@grpc/grpc-js";
import type { IResourceProviderServer } from "@pulumi/pulumi/proto/provider_grpc_pb";
import type { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { unwrap, type Value, type ValueMap } from "@eks-platform/engine/providers";
import { decodeComponent } from "./component-request";
import { encodeDifference } from "./diff-response";
import type { HostedProvider, ResourceIdentity } from "./hosted-provider";
import { MonitorRegistrar } from "./monitor-registrar";
import type { ProviderProtocol } from "./protocol";

/** The methods that the engine asks of a provider; the rest is left unimplemented, as plugins may. */
type Methods = Pick<
  { [K in keyof IResourceProviderServer as string extends K ? never : K]: IResourceProviderServer[K] },
  | "handshake"
  | "getPluginInfo"
  | "parameterize"
  | "checkConfig"
  | "diffConfig"
  | "configure"
  | "check"
  | "diff"
  | "create"
  | "read"
  | "update"
  | "delete"
  | "invoke"
  | "construct"
  | "call"
  | "cancel"
>;

/** `pulumirpc.ResourceProvider` over a simulated cloud. */
export function createProviderService(
  protocol: ProviderProtocol,
  cloud: HostedProvider,
): UntypedServiceImplementation {
  const { services, plugin } = protocol;
  const { struct, provider: messages, empty, grpc } = services;
  const answer =
    <Q, R>(work: (request: Q) => Promise<R> | R): handleUnaryCall<Q, R> =>
    ({ request }, reply) => {
      Promise.resolve()
        .then(() => work(request))
        .then(
          (response) => reply(null, response),
          (error: unknown) => reply({ code: grpc.status.UNKNOWN, details: getMessage(error) }),
        );
    };

  const news = (request: { getNews(): Struct | undefined }) => struct.decode(request.getNews());
  const oldOf = (request: { getOldInputs(): Struct | undefined; getOlds(): Struct | undefined }) => ({
    inputs: struct.decode(request.getOldInputs()),
    outputs: struct.decode(request.getOlds()),
  });

  const methods: Methods = {
    handshake: answer(() =>
      new messages.ProviderHandshakeResponse()
        .setAcceptSecrets(true)
        .setAcceptResources(true)
        .setAcceptOutputs(true)
        .setSupportsAutonamingConfiguration(true),
    ),
    getPluginInfo: answer(() => new plugin.PluginInfo().setVersion(cloud.version ?? "")),
    parameterize: answer((request) => {
      const value = request.getValue();
      if (value === undefined) throw new Error("A simulated package is parameterized by its SDK only.");
      cloud.parameterize(value.getName());
      return new messages.ParameterizeResponse().setName(value.getName()).setVersion(value.getVersion());
    }),
    // A provider has no id of the cloud's, and what it was configured with is all that stands.
    checkConfig: answer((request) => new messages.CheckResponse().setInputs(request.getNews())),
    diffConfig: answer(async (request) => {
      const old = { id: request.getId(), ...oldOf(request) };
      return encodeDifference(messages, await cloud.diff(getIdentity(request), news(request), old));
    }),
    configure: answer((request) => {
      cloud.configure({
        urn: request.getUrn() ?? "",
        type: request.getType() ?? cloud.configuration.type,
        name: request.getName() ?? "",
        inputs: struct.decode(request.getArgs()),
      });
      return new messages.ConfigureResponse()
        .setAcceptsecrets(true)
        .setAcceptresources(true)
        .setAcceptoutputs(true)
        .setSupportspreview(true)
        .setSupportsAutonamingConfiguration(true);
    }),
    check: answer(async (request) => {
      const olds = struct.decode(request.getOlds());
      const inputs = await cloud.check(getIdentity(request), news(request), olds);
      return new messages.CheckResponse().setInputs(struct.encode(inputs));
    }),
    diff: answer(async (request) => {
      const old = { id: request.getId(), ...oldOf(request) };
      return encodeDifference(messages, await cloud.diff(getIdentity(request), news(request), old));
    }),
    create: answer(async (request) => {
      const inputs = struct.decode(request.getProperties());
      const { id, outputs } = await cloud.create(getIdentity(request), inputs, request.getPreview());
      return new messages.CreateResponse().setId(id).setProperties(struct.encode(outputs));
    }),
    update: answer(async (request) => {
      const old = { id: request.getId(), ...oldOf(request) };
      const identity = getIdentity(request);
      const { outputs } = await cloud.update(identity, news(request), old, request.getPreview());
      return new messages.UpdateResponse().setProperties(struct.encode(outputs));
    }),
    read: answer(async (request) => {
      const known = struct.decode(request.getProperties());
      const given = request.hasInputs() ? struct.decode(request.getInputs()) : undefined;
      const { id, inputs, outputs } = await cloud.read(getIdentity(request), request.getId(), known, given);
      return new messages.ReadResponse()
        .setId(id)
        .setInputs(struct.encode(inputs))
        .setProperties(struct.encode(outputs));
    }),
    delete: answer(async (request) => {
      const outputs = struct.decode(request.getProperties());
      const inputs = struct.decode(request.getOldInputs());
      await cloud.delete(getIdentity(request), { id: request.getId(), inputs, outputs });
      return new empty.Empty();
    }),
    invoke: answer(async (request) => {
      const result = await cloud.invoke(request.getTok(), unwrapSecrets(struct.decode(request.getArgs())));
      if (result === undefined) throw new Error(`Nothing here answers ${request.getTok()}.`);
      return new messages.InvokeResponse().setReturn(struct.encode(result));
    }),
    construct: answer(async (request) => {
      const { construct } = cloud;
      if (construct === undefined) throw new Error(`Nothing here can build ${request.getType()}.`);
      const wanted = decodeComponent(
        services,
        request,
        cloud.configuration,
        cloud.catalogue.resource(request.getType()),
      );
      const built = await withRegistrar(
        new MonitorRegistrar(services, request.getMonitorendpoint()),
        async (registrar) => {
          if (cloud.resolvesReferences) await registrar.resolveReferences(wanted.inputs);
          return construct(wanted, registrar);
        },
      );
      const response = new messages.ConstructResponse()
        .setUrn(built.urn)
        .setState(struct.encode(built.state));
      for (const [property, urns] of built.dependencies) {
        const message = new messages.ConstructResponse.PropertyDependencies().setUrnsList([...urns]);
        response.getStatedependenciesMap().set(property, message);
      }
      return response;
    }),
    call: answer(async (request) => {
      const { call } = cloud;
      if (call === undefined) throw new Error(`Nothing here knows the method ${request.getTok()}.`);
      const args = unwrapSecrets(struct.decode(request.getArgs()));
      const result = await withRegistrar(
        new MonitorRegistrar(services, request.getMonitorendpoint()),
        async (registrar) => {
          if (cloud.resolvesReferences) await registrar.resolveReferences(args);
          return call(request.getTok(), args, registrar);
        },
      );
      return new messages.CallResponse().setReturn(struct.encode(result));
    }),
    cancel: answer(() => new empty.Empty()),
  };
  return methods;
}

const getMessage = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** The messages about a resource name its type and name since SDK 3.142. */
function getIdentity(request: { getUrn(): string; getType(): string; getName(): string }): ResourceIdentity {
  return { urn: request.getUrn(), type: request.getType(), name: request.getName() };
}

function unwrapSecrets(map: ValueMap): ValueMap {
  const result: Record<string, Value> = {};
  for (const [key, value] of Object.entries(map)) if (value !== undefined) result[key] = unwrap(value);
  return result;
}

async function withRegistrar<T>(
  registrar: MonitorRegistrar,
  work: (registrar: MonitorRegistrar) => Promise<T>,
): Promise<T> {
  try {
    return await work(registrar);
  } finally {
    registrar.close();
  }
}
