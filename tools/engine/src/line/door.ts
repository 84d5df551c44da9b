import net from "node:net";
import { listenOnLoopback } from "./listen";
import { greeting } from "./greeting";

/** Who is behind a door. */
export interface Household {
  /** Takes a line, with what has arrived on it already. */
  onLine(socket: net.Socket, received: Buffer): void;

  /** Port of the gRPC server, which is started when the first caller asks for it. */
  grpcPort(): Promise<number>;
}

/** One port of the loopback interface for both: lines are taken here, and whoever speaks gRPC is put through. */
export class Door {
  readonly #sockets = new Set<net.Socket>();

  private constructor(
    private readonly server: net.Server,

    /** `127.0.0.1:port`. */
    readonly address: string,
  ) {}

  /** @throws PreviewError if the machine does not let anybody listen */
  static async open(household: Household): Promise<Door> {
    const server = net.createServer({ noDelay: true });
    const port = await listenOnLoopback(server);
    const door = new Door(server, `127.0.0.1:${port}`);
    server.on("connection", (socket) => door.#welcome(socket, household));
    return door;
  }

  /** Lets nobody in any more, and sends away who is there. */
  close(): void {
    this.server.close();
    for (const socket of this.#sockets) socket.destroy();
  }

  #welcome(socket: net.Socket, household: Household): void {
    this.#keep(socket);
    socket.once("data", (first: Buffer) => {
      if (first[0] === greeting) household.onLine(socket, first.subarray(1));
      else void this.#putThrough(socket, first, household);
    });
  }

  async #putThrough(socket: net.Socket, first: Buffer, household: Household): Promise<void> {
    socket.pause();
    try {
      // Small messages both ways: none may wait until it is worth a packet.
      const inside = net.connect({ port: await household.grpcPort(), host: "127.0.0.1", noDelay: true });
      this.#keep(inside);
      inside.on("close", () => socket.destroy());
      socket.on("close", () => inside.destroy());
      inside.write(first);
      socket.pipe(inside).pipe(socket);
    } catch {
      // The caller sees a connection that is refused.
      socket.destroy();
    }
  }

  #keep(socket: net.Socket): void {
    this.#sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => this.#sockets.delete(socket));
  }
}
