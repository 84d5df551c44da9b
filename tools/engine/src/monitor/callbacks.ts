import type { CallbacksClient } from "@pulumi/pulumi/proto/callback_grpc_pb";
import type { CallbackAddress } from "../model/goal";
import { channelOptions } from "../protocol/channel";
import type { Services } from "../protocol/services";
import type { Connection } from "../transport/connection";
import { firstCallbackPort } from "../transport/preamble";
import { RpcError } from "../transport/rpc-error";

/** A message that can serialize itself. */
interface Message {
  serializeBinary(): Uint8Array;
}

/** Calls functions of the program: transforms and hooks. */
export class Callbacks {
  private readonly clients = new Map<string, CallbacksClient>();
  private readonly connections = new Map<string, Connection>();

  constructor(private readonly services: Services) {}

  /** Assigns a port to the functions behind a connection, in decimal digits. No machine has ports this high. */
  async bind(connection: Connection): Promise<Uint8Array> {
    const port = firstCallbackPort + this.connections.size;
    this.connections.set(`127.0.0.1:${port}`, connection);
    return Buffer.from(String(port));
  }

  /** @returns the reply in its wire form */
  async call({ target, token }: CallbackAddress, message: Message): Promise<Uint8Array> {
    const { CallbackInvokeRequest, CallbackInvokeResponse } = this.services.callback;
    const request = new CallbackInvokeRequest();
    request.setToken(token).setRequest(message.serializeBinary());
    const connection = this.connections.get(target);
    if (connection !== undefined) {
      const reply = await unwrapRpcError(
        connection.request(`${target}${invokePath}`, request.serializeBinary()),
      );
      return CallbackInvokeResponse.deserializeBinary(reply).getResponse_asU8();
    }
    const client = this.client(target);
    return new Promise((resolve, reject) => {
      client.invoke(request, (error, reply) => {
        if (error === null) resolve(reply.getResponse_asU8());
        // gRPC prefixes the message with its code; the program knows its own error without it.
        else reject(new Error(error.details, { cause: error }));
      });
    });
  }

  close(): void {
    for (const client of this.clients.values()) client.close();
    this.clients.clear();
  }

  private client(target: string): CallbacksClient {
    const { grpc, callbackServices } = this.services;
    const known = this.clients.get(target);
    if (known !== undefined) return known;
    const client = new callbackServices.CallbacksClient(
      target,
      grpc.credentials.createInsecure(),
      channelOptions,
    );
    this.clients.set(target, client);
    return client;
  }
}

const invokePath = "/pulumirpc.Callbacks/Invoke";

/** As with gRPC, the error has only the details of the failure. */
async function unwrapRpcError(reply: Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    return await reply;
  } catch (error) {
    if (!(error instanceof RpcError)) throw error;
    throw new Error(error.details, { cause: error });
  }
}
