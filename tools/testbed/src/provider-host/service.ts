import type { handleUnaryCall, UntypedServiceImplementation } from "@grpc/grpc-js";
import type { IResourceProviderServer } from "@pulumi/pulumi/proto/provider_grpc_pb";
import { unwrap, type Value, type ValueMap } from "@eks-platform/engine/providers";
import { decodeComponent } from "./component-request";
import type { HostedProvider } from "./hosted-provider";
import { MonitorRegistrar } from "./monitor-registrar";
import type { ProviderProtocol } from "./protocol";
import { decodeNewInputs, decodeOldState, encodeDifference, getIdentity } from "./resource-messages";

/** The methods that the engine calls. Plugins may leave the others unimplemented. */
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

/** Creates `pulumirpc.ResourceProvider` over a simulated provider. */
export function createProviderService(
  protocol: ProviderProtocol,
  provider: HostedProvider,
): UntypedServiceImplementation {
  const { services, plugin } = protocol;
  const { struct, provider: messages, empty, grpc } = services;
  const handle =
    <Q, R>(work: (request: Q) => Promise<R> | R): handleUnaryCall<Q, R> =>
    ({ request }, reply) => {
      Promise.resolve()
        .then(() => work(request))
        .then(
          (response) => reply(null, response),
          (error: unknown) => reply({ code: grpc.status.UNKNOWN, details: getMessage(error) }),
        );
    };

  const methods: Methods = {
    handshake: handle(() =>
      new messages.ProviderHandshakeResponse()
        .setAcceptSecrets(true)
        .setAcceptResources(true)
        .setAcceptOutputs(true)
        .setSupportsAutonamingConfiguration(true),
    ),
    getPluginInfo: handle(() => new plugin.PluginInfo().setVersion(provider.version ?? "")),
    parameterize: handle((request) => {
      const value = request.getValue();
      if (value === undefined) throw new Error("A simulated package can only be parameterized by its SDK.");
      provider.parameterize(value.getName());
      return new messages.ParameterizeResponse().setName(value.getName()).setVersion(value.getVersion());
    }),
    // A provider resource has no id in the provider and no state beyond its configuration.
    checkConfig: handle((request) => new messages.CheckResponse().setInputs(request.getNews())),
    diffConfig: handle(async (request) => {
      const inputs = decodeNewInputs(services, request);
      const old = decodeOldState(services, request);
      return encodeDifference(messages, await provider.diff(getIdentity(request), inputs, old));
    }),
    configure: handle((request) => {
      provider.configure({
        urn: request.getUrn() ?? "",
        type: request.getType() ?? provider.configuration.type,
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
    check: handle(async (request) => {
      const olds = struct.decode(request.getOlds());
      const inputs = await provider.check(getIdentity(request), decodeNewInputs(services, request), olds);
      return new messages.CheckResponse().setInputs(struct.encode(inputs));
    }),
    diff: handle(async (request) => {
      const inputs = decodeNewInputs(services, request);
      const old = decodeOldState(services, request);
      return encodeDifference(messages, await provider.diff(getIdentity(request), inputs, old));
    }),
    create: handle(async (request) => {
      const inputs = struct.decode(request.getProperties());
      const { id, outputs } = await provider.create(getIdentity(request), inputs, request.getPreview());
      return new messages.CreateResponse().setId(id).setProperties(struct.encode(outputs));
    }),
    update: handle(async (request) => {
      const old = decodeOldState(services, request);
      const identity = getIdentity(request);
      const { outputs } = await provider.update(
        identity,
        decodeNewInputs(services, request),
        old,
        request.getPreview(),
      );
      return new messages.UpdateResponse().setProperties(struct.encode(outputs));
    }),
    read: handle(async (request) => {
      const known = struct.decode(request.getProperties());
      const given = request.hasInputs() ? struct.decode(request.getInputs()) : undefined;
      const { id, inputs, outputs } = await provider.read(
        getIdentity(request),
        request.getId(),
        known,
        given,
      );
      return new messages.ReadResponse()
        .setId(id)
        .setInputs(struct.encode(inputs))
        .setProperties(struct.encode(outputs));
    }),
    delete: handle(async (request) => {
      const outputs = struct.decode(request.getProperties());
      const inputs = struct.decode(request.getOldInputs());
      await provider.delete(getIdentity(request), { id: request.getId(), inputs, outputs });
      return new empty.Empty();
    }),
    invoke: handle(async (request) => {
      const result = await provider.invoke(request.getTok(), unwrapSecrets(struct.decode(request.getArgs())));
      if (result === undefined) throw new Error(`No provider answers ${request.getTok()}.`);
      return new messages.InvokeResponse().setReturn(struct.encode(result));
    }),
    construct: handle(async (request) => {
      const { construct } = provider;
      if (construct === undefined) throw new Error(`No provider can construct ${request.getType()}.`);
      const component = decodeComponent(
        services,
        request,
        provider.configuration,
        provider.catalogue.resource(request.getType()),
      );
      const built = await withRegistrar(
        new MonitorRegistrar(services, request.getMonitorendpoint()),
        async (registrar) => {
          if (provider.resolvesReferences) await registrar.resolveReferences(component.inputs);
          return construct(component, registrar);
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
    call: handle(async (request) => {
      const { call } = provider;
      if (call === undefined) throw new Error(`No provider has the method ${request.getTok()}.`);
      const args = unwrapSecrets(struct.decode(request.getArgs()));
      const result = await withRegistrar(
        new MonitorRegistrar(services, request.getMonitorendpoint()),
        async (registrar) => {
          if (provider.resolvesReferences) await registrar.resolveReferences(args);
          return call(request.getTok(), args, registrar);
        },
      );
      return new messages.CallResponse().setReturn(struct.encode(result));
    }),
    cancel: handle(() => new empty.Empty()),
  };
  return methods;
}

const getMessage = (error: unknown) => (error instanceof Error ? error.message : String(error));

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
