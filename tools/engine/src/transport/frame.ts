/** The kind of a frame: a request, its reply, or its failure. */
export type FrameKind = "request" | "reply" | "failure";

/** One message on a connection. */
export interface Frame {
  readonly kind: FrameKind;

  /** Number of the request, 0 to 4,294,967,295; each end counts its own requests. */
  readonly id: number;

  /** The method of a request, or the code of a failure; empty for replies. At most 65,535 bytes of UTF-8. */
  readonly text: string;

  /** A message of Pulumi's protocol, or the details of a failure. */
  readonly message: Uint8Array;
}

const kinds: readonly FrameKind[] = ["request", "reply", "failure"];

/** Bytes before the text: length of all that follows it (4), number (4), kind (1), length of the text (2). */
const headBytes = 11;

/** Encodes a frame. */
export function encodeFrame({ kind, id, text, message }: Frame): readonly Uint8Array[] {
  const textBytes = Buffer.byteLength(text);
  const head = Buffer.allocUnsafe(headBytes + textBytes);
  head.writeUInt32BE(textBytes + message.length, 0);
  head.writeUInt32BE(id, 4);
  head.writeUInt8(kinds.indexOf(kind), 8);
  head.writeUInt16BE(textBytes, 9);
  head.write(text, headBytes);
  return message.length === 0 ? [head] : [head, message];
}

/** Decodes frames from chunks of bytes. */
export class FrameReader {
  private pieces: Buffer[] = [];
  private size = 0;
  private needed = headBytes;

  /** The frames that this chunk completes. */
  *read(piece: Buffer): Generator<Frame> {
    this.pieces.push(piece);
    this.size += piece.length;
    while (this.size >= this.needed) {
      const bytes = this.joined();
      this.needed = headBytes + bytes.readUInt32BE(0);
      if (this.size < this.needed) return;
      yield this.take(bytes);
    }
  }

  private joined(): Buffer {
    const [first] = this.pieces;
    const bytes = this.pieces.length === 1 && first !== undefined ? first : Buffer.concat(this.pieces);
    this.pieces = [bytes];
    return bytes;
  }

  private take(bytes: Buffer): Frame {
    const end = this.needed;
    const messageStart = headBytes + bytes.readUInt16BE(9);
    this.pieces = [bytes.subarray(end)];
    this.size -= end;
    this.needed = headBytes;
    return {
      // The other end runs the same code, so the kind is one of these.
      kind: kinds[bytes.readUInt8(8)] ?? "failure",
      id: bytes.readUInt32BE(4),
      text: bytes.toString("utf8", headBytes, messageStart),
      message: bytes.subarray(messageStart, end),
    };
  }
}
