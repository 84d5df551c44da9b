import type * as grpc from "@grpc/grpc-js";
import { createLazyClient } from "../../../protocol/lazy-client";
import { releaseConnection, acquireConnection } from "./engine-connection";
import { isInsecure } from "./insecure";
import { targets } from "./targets";

type Make = typeof grpc.makeGenericClientConstructor;
type ClientArguments = ConstructorParameters<grpc.ServiceClientConstructor>;
type Done = (error: Error | null, reply?: unknown) => void;

/** Sends the requests of a client without gRPC. */
interface RpcChannel {
  send(path: string, message: Uint8Array): Promise<Uint8Array>;
  close(): void;
}

/** gRPC's client factory: clients of the engine's services use the connection, all others are gRPC's own. */
export const createClientFactory =
  (real: () => typeof grpc): Make =>
  (...declaration) => {
    const [definition] = declaration;
    const realClient = createLazyClient(() => real().makeGenericClientConstructor(...declaration));
    const overGrpc = ([address, credentials, options]: ClientArguments) =>
      new realClient(
        address,
        isInsecure(credentials) ? real().credentials.createInsecure() : credentials,
        options,
      );
    return new Proxy(realClient, {
      construct: (_, given: ClientArguments) => {
        const channel = openChannel(definition, given[0]);
        return channel === undefined
          ? overGrpc(given)
          : createClient(channel, definition, () => overGrpc(given), real);
      },
    });
  };

function openChannel(definition: grpc.ServiceDefinition, address: string): RpcChannel | undefined {
  const isOf = (...services: readonly string[]) =>
    Object.values(definition).every(({ path }) =>
      services.some((service) => path.startsWith(`/${service}/`)),
    );
  if (isOf("pulumirpc.ResourceMonitor", "pulumirpc.Engine")) {
    const connection = acquireConnection(address);
    return {
      send: (path, message) => connection.request(path, message),
      close: () => releaseConnection(address),
    };
  }
  const local = isOf("pulumirpc.Callbacks") ? targets.get(address) : undefined;
  return local === undefined ? undefined : { send: local, close: () => undefined };
}

/** A client with the methods of a service. Streams, which our transport does not carry, use gRPC. */
function createClient(
  { send, close: release }: RpcChannel,
  definition: grpc.ServiceDefinition,
  overGrpc: () => grpc.Client,
  real: () => typeof grpc,
): object {
  let other: grpc.Client | undefined;
  const withOther = (name: string, given: readonly unknown[]): unknown => {
    other ??= overGrpc();
    return Reflect.apply(Reflect.get(other, name) as () => unknown, other, given);
  };
  const methods = Object.entries(definition).map(([name, method]) => {
    const { path, requestSerialize, responseDeserialize } = method;
    if (method.requestStream || method.responseStream) {
      return [name, (...given: readonly unknown[]) => withOther(name, given)] as const;
    }
    const unary = (request: unknown, ...rest: readonly unknown[]): void => {
      // Metadata and options may come before it; our transport needs neither.
      const done = rest.at(-1) as Done;
      send(path, requestSerialize(request)).then(
        (reply) => process.nextTick(done, null, responseDeserialize(Buffer.from(reply))),
        (error: Error) => process.nextTick(done, withMetadata(error, real)),
      );
    };
    return [name, unary] as const;
  });
  const close = () => {
    release();
    other?.close();
  };
  return Object.assign(Object.fromEntries(methods), { close });
}

/** Errors of gRPC have metadata, if only empty ones. */
const withMetadata = (error: Error, real: () => typeof grpc): Error =>
  Object.defineProperty(error, "metadata", { configurable: true, get: () => new (real().Metadata)() });
