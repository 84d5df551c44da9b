import type { Socket } from "node:net";
import { type Frame, encodeFrame, FrameReader } from "./frame";
import { RpcError, createUnavailableError } from "./rpc-error";

/**
 * Answers what the other end asks for.
 *
 * @param method what is asked for, such as `/pulumirpc.Engine/Log`
 * @param line where the question comes from
 * @throws LineFailure with the code that the other end gets; other errors are told as `UNKNOWN`
 */
export type RequestHandler = (
  method: string,
  message: Uint8Array,
  connection: Connection,
) => Promise<Uint8Array>;

interface PendingRequest {
  resolve(message: Uint8Array): void;
  reject(error: RpcError): void;
}

/**
 * A connection over which both ends ask each other: Pulumi's messages in frames. It is what gRPC does for a single peer on the
 * same machine, without HTTP/2, which is a sixth of the processor time of a preview. An idle line keeps no process alive.
 */
export class Connection {
  readonly #pending = new Map<number, PendingRequest>();
  readonly #reader = new FrameReader();
  #nextId = 0;
  #isCorked = false;

  /** @param received what has arrived already */
  constructor(
    private readonly socket: Socket,
    private readonly handler: RequestHandler,
    received?: Buffer,
  ) {
    socket.setNoDelay(true);
    socket.unref();
    socket.on("data", (piece) => this.#receive(piece));
    // The end of the socket tells all that is to be done.
    socket.on("error", () => undefined);
    socket.on("close", () => this.#rejectPending());
    if (received !== undefined) this.#receive(received);
  }

  /**
   * Asks the other end.
   *
   * @throws LineFailure with the code of the other end, or `UNAVAILABLE` if it is gone
   */
  request(method: string, message: Uint8Array): Promise<Uint8Array> {
    if (this.socket.destroyed) return Promise.reject(createUnavailableError());
    return new Promise((resolve, reject) => {
      const id = this.#nextId;
      this.#nextId = (this.#nextId + 1) % 2 ** 32;
      if (this.#pending.size === 0) this.socket.ref();
      this.#pending.set(id, { resolve, reject });
      this.#send({ kind: "request", id, text: method, message });
    });
  }

  /** Ends the connection once all that was sent has left. */
  end(): void {
    this.socket.end();
  }

  #receive(piece: Buffer): void {
    for (const frame of this.#reader.read(piece)) {
      if (frame.kind === "request") this.#handle(frame);
      else this.#complete(frame);
    }
  }

  #handle({ id, text, message }: Frame): void {
    this.handler(text, message, this).then(
      (reply) => this.#send({ kind: "reply", id, text: "", message: reply }),
      (error: unknown) => {
        const { code, details } = RpcError.from(error);
        this.#send({ kind: "failure", id, text: String(code), message: Buffer.from(details) });
      },
    );
  }

  #complete({ kind, id, text, message }: Frame): void {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    if (this.#pending.size === 0) this.socket.unref();
    if (kind === "reply") pending?.resolve(message);
    else pending?.reject(new RpcError(Number(text), Buffer.from(message).toString()));
  }

  // All that is sent in one turn leaves in one piece.
  #send(frame: Frame): void {
    if (this.socket.destroyed) return;
    if (!this.#isCorked) {
      this.#isCorked = true;
      this.socket.cork();
      process.nextTick(() => {
        this.#isCorked = false;
        this.socket.uncork();
      });
    }
    for (const bytes of encodeFrame(frame)) this.socket.write(bytes);
  }

  #rejectPending(): void {
    for (const { reject } of this.#pending.values()) reject(createUnavailableError());
    this.#pending.clear();
  }
}
