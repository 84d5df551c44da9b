import type { Socket } from "node:net";
import { type Frame, frameBytes, FrameReader } from "./frame";
import { LineFailure, unavailable } from "./line-failure";

/**
 * Answers what the other end asks for.
 *
 * @param method what is asked for, such as `/pulumirpc.Engine/Log`
 * @param line where the question comes from
 * @throws LineFailure with the code that the other end gets; other errors are told as `UNKNOWN`
 */
export type Answer = (method: string, message: Uint8Array, line: Line) => Promise<Uint8Array>;

interface Waiting {
  resolve(message: Uint8Array): void;
  reject(failure: LineFailure): void;
}

/**
 * A connection over which both ends ask each other: Pulumi's messages in frames. It is what gRPC does for a single peer on the
 * same machine, without HTTP/2, which is a sixth of the processor time of a preview. An idle line keeps no process alive.
 */
export class Line {
  readonly #waiting = new Map<number, Waiting>();
  readonly #reader = new FrameReader();
  #asked = 0;
  #isCorked = false;

  /** @param received what has arrived already */
  constructor(
    private readonly socket: Socket,
    private readonly answer: Answer,
    received?: Buffer,
  ) {
    socket.setNoDelay(true);
    socket.unref();
    socket.on("data", (piece) => this.#receive(piece));
    // The end of the socket tells all that is to be done.
    socket.on("error", () => undefined);
    socket.on("close", () => this.#giveUp());
    if (received !== undefined) this.#receive(received);
  }

  /**
   * Asks the other end.
   *
   * @throws LineFailure with the code of the other end, or `UNAVAILABLE` if it is gone
   */
  request(method: string, message: Uint8Array): Promise<Uint8Array> {
    if (this.socket.destroyed) return Promise.reject(unavailable());
    return new Promise((resolve, reject) => {
      const id = this.#asked;
      this.#asked = (this.#asked + 1) % 2 ** 32;
      if (this.#waiting.size === 0) this.socket.ref();
      this.#waiting.set(id, { resolve, reject });
      this.#send({ kind: "request", id, text: method, message });
    });
  }

  /** Ends the connection once all that was sent has left. */
  end(): void {
    this.socket.end();
  }

  #receive(piece: Buffer): void {
    for (const frame of this.#reader.read(piece)) {
      if (frame.kind === "request") this.#serve(frame);
      else this.#settle(frame);
    }
  }

  #serve({ id, text, message }: Frame): void {
    this.answer(text, message, this).then(
      (reply) => this.#send({ kind: "reply", id, text: "", message: reply }),
      (error: unknown) => {
        const { code, details } = LineFailure.of(error);
        this.#send({ kind: "failure", id, text: String(code), message: Buffer.from(details) });
      },
    );
  }

  #settle({ kind, id, text, message }: Frame): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (this.#waiting.size === 0) this.socket.unref();
    if (kind === "reply") waiting?.resolve(message);
    else waiting?.reject(new LineFailure(Number(text), Buffer.from(message).toString()));
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
    for (const bytes of frameBytes(frame)) this.socket.write(bytes);
  }

  #giveUp(): void {
    for (const { reject } of this.#waiting.values()) reject(unavailable());
    this.#waiting.clear();
  }
}
