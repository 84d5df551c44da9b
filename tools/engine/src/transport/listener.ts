import net from "node:net";
import { listenOnLoopback } from "./listen-on-loopback";
import { preamble } from "./preamble";

/** Handles the sockets of a listener. */
export interface ConnectionHandlers {
  /** Takes over a connection, with the bytes that have already arrived. */
  onConnection(socket: net.Socket, received: Buffer): void;

  /** Port of the gRPC server, which starts when the first client needs it. */
  grpcPort(): Promise<number>;
}

/** One port of the loopback interface for two protocols: connections are handled here, and gRPC is proxied. */
export class Listener {
  private readonly sockets = new Set<net.Socket>();

  private constructor(
    private readonly server: net.Server,

    /** `127.0.0.1:port`. */
    readonly address: string,
  ) {}

  /** @throws PreviewError if the machine does not allow to listen */
  static async listen(handlers: ConnectionHandlers): Promise<Listener> {
    const server = net.createServer({ noDelay: true });
    const port = await listenOnLoopback(server);
    const listener = new Listener(server, `127.0.0.1:${port}`);
    server.on("connection", (socket) => listener.accept(socket, handlers));
    return listener;
  }

  /** Stops listening, and closes all sockets. */
  close(): void {
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
  }

  private accept(socket: net.Socket, handlers: ConnectionHandlers): void {
    this.track(socket);
    socket.once("data", (first: Buffer) => {
      if (first[0] === preamble) handlers.onConnection(socket, first.subarray(1));
      else void this.proxy(socket, first, handlers);
    });
  }

  private async proxy(socket: net.Socket, first: Buffer, handlers: ConnectionHandlers): Promise<void> {
    socket.pause();
    try {
      // Messages are small: none may wait until a packet is full.
      const inside = net.connect({ port: await handlers.grpcPort(), host: "127.0.0.1", noDelay: true });
      this.track(inside);
      inside.on("close", () => socket.destroy());
      socket.on("close", () => inside.destroy());
      inside.write(first);
      socket.pipe(inside).pipe(socket);
    } catch {
      // The client sees a refused connection.
      socket.destroy();
    }
  }

  private track(socket: net.Socket): void {
    this.sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => this.sockets.delete(socket));
  }
}
