import type { Server, ServiceDefinition, UntypedServiceImplementation } from "@grpc/grpc-js";
import { channelOptions } from "../protocol/channel";
import type { Services } from "../protocol/services";
import { type Method, methodsOf } from "./call-recording";

/** Answers a question of a program, in the bytes of the protocol. */
export type CallHandler = (method: Method, request: Buffer) => Promise<Buffer> | Buffer;

/** A server in the place of an engine, which looks into no message. */
export interface GrpcProxy {
  /** `127.0.0.1:port`. */
  readonly address: string;
  close(): void;
}

const identity = (bytes: Buffer) => bytes;

/** Starts a server for everything that a program can ask of an engine. */
export async function startGrpcProxy(services: Services, answer: CallHandler): Promise<GrpcProxy> {
  const { grpc } = services;
  const server: Server = new grpc.Server(channelOptions);
  for (const method of methodsOf(services)) {
    const definition: ServiceDefinition = {
      ask: {
        path: method.path,
        requestStream: false,
        responseStream: false,
        requestSerialize: identity,
        requestDeserialize: identity,
        responseSerialize: identity,
        responseDeserialize: identity,
      },
    };
    const ask: UntypedServiceImplementation = {
      ask: (
        { request }: { readonly request: Buffer },
        done: (error: Error | null, reply?: Buffer) => void,
      ): void => {
        void Promise.resolve(answer(method, request)).then((reply) => done(null, reply), done);
      },
    };
    server.addService(definition, ask);
  }
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) =>
      error === null ? resolve(bound) : reject(error),
    );
  });
  return { address: `127.0.0.1:${port}`, close: () => server.forceShutdown() };
}

/** Asks another engine the same. */
export function connectToEngine(
  { grpc }: Services,
  address: string,
): { readonly answer: CallHandler; close(): void } {
  const client = new grpc.Client(address, grpc.credentials.createInsecure(), channelOptions);
  return {
    answer: ({ path }, request) =>
      new Promise((resolve, reject) => {
        client.makeUnaryRequest(path, identity, identity, request, (error, reply) =>
          error === null ? resolve(reply ?? Buffer.alloc(0)) : reject(error),
        );
      }),
    close: () => client.close(),
  };
}
