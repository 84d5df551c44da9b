import type { handleUnaryCall, UntypedServiceImplementation } from "@grpc/grpc-js";
import type { IResourceProviderServer } from "@pulumi/pulumi/proto/provider_grpc_pb";
import { open, type Value, type ValueMap } from "@eks-platform/engine/clouds";
import { decodeComponent } from "./component-request";
import { type DifferenceKind, differences } from "./difference";
import type { HostedCloud, Identity } from "./hosted-cloud";
import { MonitorRegistrar } from "./monitor-registrar";
import type { ProviderProtocol } from "./protocol";

/** The methods that the engine asks of a provider; the rest is left unimplemented, as plugins may. */
type Methods = Pick<
  { [K in keyof IResourceProviderServer as string extends K ? never : K]: IResourceProviderServer[K] },
  | "handshake"
  | "getPluginInfo"
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
export function providerService(
  protocol: ProviderProtocol,
  cloud: HostedCloud,
): UntypedServiceImplementation {
  const { struct, provider: messages, plugin, empty, grpc } = protocol;
  const answer =
    <Q, R>(work: (request: Q) => Promise<R> | R): handleUnaryCall<Q, R> =>
    ({ request }, reply) => {
      Promise.resolve()
        .then(() => work(request))
        .then(
          (response) => reply(null, response),
          (error: unknown) => reply({ code: grpc.status.UNKNOWN, details: messageOf(error) }),
        );
    };

  const methods: Methods = {
    handshake: answer(() =>
      new messages.ProviderHandshakeResponse()
        .setAcceptSecrets(true)
        .setAcceptResources(true)
        .setAcceptOutputs(true)
        .setSupportsAutonamingConfiguration(true),
    ),
    getPluginInfo: answer(() =>
      new plugin.PluginInfo().setVersion(cloud.catalogue.version(cloud.packageName) ?? ""),
    ),
    checkConfig: answer((request) => new messages.CheckResponse().setInputs(request.getNews())),
    diffConfig: answer((request) => {
      const found = differences(struct.decode(request.getOldInputs()), struct.decode(request.getNews()));
      return diffResponse(messages, found);
    }),
    configure: answer((request) => {
      cloud.configure({
        urn: request.getUrn() ?? "",
        type: request.getType() ?? `pulumi:providers:${cloud.packageName}`,
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
      const inputs = await cloud.check(identityOf(request), struct.decode(request.getNews()));
      return new messages.CheckResponse().setInputs(struct.encode(inputs));
    }),
    diff: answer((request) => {
      const found = differences(struct.decode(request.getOldInputs()), struct.decode(request.getNews()));
      return diffResponse(messages, found);
    }),
    create: answer(async (request) => {
      const inputs = struct.decode(request.getProperties());
      const { id, outputs } = await cloud.create(identityOf(request), inputs, request.getPreview());
      return new messages.CreateResponse().setId(id).setProperties(struct.encode(outputs));
    }),
    update: answer(async (request) => {
      const change = { olds: struct.decode(request.getOlds()), news: struct.decode(request.getNews()) };
      const identity = { ...identityOf(request), id: request.getId() };
      const outputs = await cloud.update(identity, change, request.getPreview());
      return new messages.UpdateResponse().setProperties(struct.encode(outputs));
    }),
    read: answer(async (request) => {
      const identity = { ...identityOf(request), id: request.getId() };
      const known = struct.decode(request.getProperties());
      const response = new messages.ReadResponse().setId(request.getId());
      // A refresh tells the inputs; what is not managed here has none.
      const inputs = struct.decode(request.getInputs());
      if (Object.keys(inputs).length > 0) {
        const { inputs: given, outputs } = cloud.account.get(identity.urn, identity.id) ?? {
          inputs,
          outputs: known,
        };
        return response.setInputs(struct.encode(given)).setProperties(struct.encode(outputs));
      }
      const outputs = struct.encode(await cloud.read(identity, known));
      return response.setProperties(outputs).setInputs(request.getProperties());
    }),
    delete: answer((request) => {
      cloud.account.remove(request.getUrn(), request.getId());
      return new empty.Empty();
    }),
    invoke: answer(async (request) => {
      const result = await cloud.invoke(request.getTok(), opened(struct.decode(request.getArgs())));
      if (result === undefined) throw new Error(`Nothing here answers ${request.getTok()}.`);
      return new messages.InvokeResponse().setReturn(struct.encode(result));
    }),
    construct: answer(async (request) => {
      const { construct } = cloud;
      if (construct === undefined) throw new Error(`Nothing here can build ${request.getType()}.`);
      const wanted = decodeComponent(
        protocol,
        request,
        cloud.provider,
        cloud.catalogue.resource(request.getType()),
      );
      const built = await during(
        new MonitorRegistrar(protocol, request.getMonitorendpoint()),
        async (registrar) => {
          await registrar.lookUp(wanted.inputs);
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
      const args = opened(struct.decode(request.getArgs()));
      const result = await during(
        new MonitorRegistrar(protocol, request.getMonitorendpoint()),
        async (registrar) => {
          await registrar.lookUp(args);
          return call(request.getTok(), args, registrar);
        },
      );
      return new messages.CallResponse().setReturn(struct.encode(result));
    }),
    cancel: answer(() => new empty.Empty()),
  };
  return methods;
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** The messages about a resource name its type and name since SDK 3.142. */
function identityOf(request: { getUrn(): string; getType(): string; getName(): string }): Identity {
  return { urn: request.getUrn(), type: request.getType(), name: request.getName() };
}

function opened(map: ValueMap): ValueMap {
  const result: Record<string, Value> = {};
  for (const [key, value] of Object.entries(map)) if (value !== undefined) result[key] = open(value);
  return result;
}

async function during<T>(
  registrar: MonitorRegistrar,
  work: (registrar: MonitorRegistrar) => Promise<T>,
): Promise<T> {
  try {
    return await work(registrar);
  } finally {
    registrar.close();
  }
}

function diffResponse(messages: ProviderProtocol["provider"], found: ReadonlyMap<string, DifferenceKind>) {
  const { DiffResponse, PropertyDiff } = messages;
  const kinds = {
    add: PropertyDiff.Kind.ADD,
    delete: PropertyDiff.Kind.DELETE,
    update: PropertyDiff.Kind.UPDATE,
  };
  const response = new DiffResponse().setHasdetaileddiff(true);
  response.setChanges(
    found.size === 0 ? DiffResponse.DiffChanges.DIFF_NONE : DiffResponse.DiffChanges.DIFF_SOME,
  );
  response.setDiffsList([...new Set([...found.keys()].map((path) => path.split(/[.[]/)[0] ?? path))]);
  for (const [path, kind] of found) {
    response.getDetaileddiffMap().set(path, new PropertyDiff().setKind(kinds[kind]).setInputdiff(true));
  }
  return response;
}
