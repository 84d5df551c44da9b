import net from "node:net";
import { listenOnLoopback } from "./listen-on-loopback";
import { preamble } from "./preamble";

/** Who is behind a door. */
export interface ConnectionHandlers {
  /** Takes a line, with what has arrived on it already. */
  onConnection(socket: net.Socket, received: Buffer): void;

  /** Port of the gRPC server, which is started when the first caller asks for it. */
  grpcPort(): Promise<number>;
}

/** One port of the loopback interface for both: lines are taken here, and whoever speaks gRPC is put through. */
export class Listener {
  readonly #sockets = new Set<net.Socket>();

  private constructor(
    private readonly server: net.Server,

    /** `127.0.0.1:port`. */
    readonly address: string,
  ) {}

  /** @throws PreviewError if the machine does not let anybody listen */
  static async listen(handlers: ConnectionHandlers): Promise<Listener> {
    const server = net.createServer({ noDelay: true });
    const port = await listenOnLoopback(server);
    const listener = new Listener(server, `127.0.0.1:${port}`);
    server.on("connection", (socket) => listener.#accept(socket, handlers));
    return listener;
  }

  /** Lets nobody in any more, and sends away who is there. */
  close(): void {
    this.server.close();
    for (const socket of this.#sockets) socket.destroy();
  }

  #accept(socket: net.Socket, handlers: ConnectionHandlers): void {
    this.#track(socket);
    socket.once("data", (first: Buffer) => {
      if (first[0] === preamble) handlers.onConnection(socket, first.subarray(1));
      else void this.#proxy(socket, first, handlers);
    });
  }

  async #proxy(socket: net.Socket, first: Buffer, handlers: ConnectionHandlers): Promise<void> {
    socket.pause();
    try {
      // Small messages both ways: none may wait until it is worth a packet.
      const inside = net.connect({ port: await handlers.grpcPort(), host: "127.0.0.1", noDelay: true });
      this.#track(inside);
      inside.on("close", () => socket.destroy());
      socket.on("close", () => inside.destroy());
      inside.write(first);
      socket.pipe(inside).pipe(socket);
    } catch {
      // The caller sees a connection that is refused.
      socket.destroy();
    }
  }

  #track(socket: net.Socket): void {
    this.#sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => this.#sockets.delete(socket));
  }
}
