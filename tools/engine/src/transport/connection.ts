import type { Socket } from "node:net";
import { type Frame, encodeFrame, FrameReader } from "./frame";
import { RpcError, createUnavailableError } from "./rpc-error";

/**
 * Answers a request of the other end.
 *
 * @param method for example `/pulumirpc.Engine/Log`
 * @param connection where the request comes from
 * @throws RpcError with the code that the other end gets; other errors become `UNKNOWN`
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
 * A connection over which both ends send requests: Pulumi's messages in frames. It does what gRPC does for a single
 * peer on the same machine, without HTTP/2, which is a sixth of the processor time of a preview. An idle connection
 * keeps no process alive.
 */
export class Connection {
  private readonly pending = new Map<number, PendingRequest>();
  private readonly reader = new FrameReader();
  private nextId = 0;
  private isCorked = false;

  /** @param received bytes that have already arrived */
  constructor(
    private readonly socket: Socket,
    private readonly handler: RequestHandler,
    received?: Buffer,
  ) {
    socket.setNoDelay(true);
    socket.unref();
    socket.on("data", (piece) => this.receive(piece));
    // The `close` event follows and does all the work.
    socket.on("error", () => undefined);
    socket.on("close", () => this.rejectPending());
    if (received !== undefined) this.receive(received);
  }

  /**
   * Sends a request to the other end.
   *
   * @throws RpcError with the code of the other end, or `UNAVAILABLE` if it is gone
   */
  request(method: string, message: Uint8Array): Promise<Uint8Array> {
    if (this.socket.destroyed) return Promise.reject(createUnavailableError());
    return new Promise((resolve, reject) => {
      const id = this.nextId;
      this.nextId = (this.nextId + 1) % 2 ** 32;
      if (this.pending.size === 0) this.socket.ref();
      this.pending.set(id, { resolve, reject });
      this.send({ kind: "request", id, text: method, message });
    });
  }

  /** Closes the connection after everything is sent. */
  end(): void {
    this.socket.end();
  }

  private receive(piece: Buffer): void {
    for (const frame of this.reader.read(piece)) {
      if (frame.kind === "request") this.handle(frame);
      else this.complete(frame);
    }
  }

  private handle({ id, text, message }: Frame): void {
    this.handler(text, message, this).then(
      (reply) => this.send({ kind: "reply", id, text: "", message: reply }),
      (error: unknown) => {
        const { code, details } = RpcError.from(error);
        this.send({ kind: "failure", id, text: String(code), message: Buffer.from(details) });
      },
    );
  }

  private complete({ kind, id, text, message }: Frame): void {
    const pending = this.pending.get(id);
    this.pending.delete(id);
    if (this.pending.size === 0) this.socket.unref();
    if (kind === "reply") pending?.resolve(message);
    else pending?.reject(new RpcError(Number(text), Buffer.from(message).toString()));
  }

  // Everything that is sent in one tick leaves in one write.
  private send(frame: Frame): void {
    if (this.socket.destroyed) return;
    if (!this.isCorked) {
      this.isCorked = true;
      this.socket.cork();
      process.nextTick(() => {
        this.isCorked = false;
        this.socket.uncork();
      });
    }
    for (const bytes of encodeFrame(frame)) this.socket.write(bytes);
  }

  private rejectPending(): void {
    for (const { reject } of this.pending.values()) reject(createUnavailableError());
    this.pending.clear();
  }
}
