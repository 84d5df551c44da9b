import type { Server } from "@grpc/grpc-js";
import { channelOptions } from "../protocol/channel";
import type { Services } from "../protocol/services";
import type { ServiceBinding } from "../transport/responder";

/** The engine's services over gRPC: for packs, plugins, and programs under the official runner. */
export class GrpcServer {
  private bound: Promise<number> | undefined;
  private server: Server | undefined;

  constructor(
    private readonly protocol: Services,
    private readonly served: readonly ServiceBinding[],
  ) {}

  /** Port of the loopback interface. The first read starts the server and loads gRPC. */
  port(): Promise<number> {
    return (this.bound ??= this.start());
  }

  close(): void {
    this.server?.forceShutdown();
  }

  private start(): Promise<number> {
    const { grpc } = this.protocol;
    const server = new grpc.Server(channelOptions);
    this.server = server;
    for (const { definition, implementation } of this.served) server.addService(definition, implementation);
    return new Promise((resolve, reject) => {
      server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) =>
        error === null ? resolve(port) : reject(error),
      );
    });
  }
}
