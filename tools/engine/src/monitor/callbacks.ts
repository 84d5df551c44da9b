import type { CallbacksClient } from "@pulumi/pulumi/proto/callback_grpc_pb";
import { channelOptions } from "../protocol/channel";
import type { Services } from "../protocol/services";
import type { CallbackAddress } from "./goal";

/** A message that knows how to write itself. */
interface Message {
  serializeBinary(): Uint8Array;
}

/** Calls functions of the program: transforms and hooks. */
export class Callbacks {
  private readonly clients = new Map<string, CallbacksClient>();

  constructor(private readonly services: Services) {}

  /** @returns the reply, still in its wire form */
  async call({ target, token }: CallbackAddress, message: Message): Promise<Uint8Array> {
    const request = new this.services.callback.CallbackInvokeRequest();
    request.setToken(token).setRequest(message.serializeBinary());
    const client = this.client(target);
    return new Promise((resolve, reject) => {
      client.invoke(request, (error, reply) => {
        if (error === null) resolve(reply.getResponse_asU8());
        // gRPC puts the number of the code before the sentence; the program knows its own error without it.
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
