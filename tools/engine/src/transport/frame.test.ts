import assert from "node:assert/strict";
import fc from "fast-check";
import { type Frame, encodeFrame, FrameReader } from "./frame";

const frame: fc.Arbitrary<Frame> = fc.record({
  kind: fc.constantFrom("request", "reply", "failure"),
  id: fc.integer({ min: 0, max: 0xffff_ffff }),
  text: fc.string({ unit: "grapheme", maxLength: 40 }),
  message: fc.uint8Array({ maxLength: 200 }),
});

/** Cuts bytes at arbitrary positions. */
function cut(bytes: Buffer, places: readonly number[]): readonly Buffer[] {
  const ends = [...places.map((place) => place % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  return ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
}

describe("frames", () => {
  it("arrive as they were sent, however their bytes are cut", () => {
    fc.assert(
      fc.property(
        fc.array(frame, { maxLength: 8 }),
        fc.array(fc.nat(), { maxLength: 12 }),
        (sent, places) => {
          const bytes = Buffer.concat(sent.flatMap(encodeFrame));
          const reader = new FrameReader();
          const received = cut(bytes, places).flatMap((piece) => [...reader.read(piece)]);
          assert.deepEqual(
            received.map((one) => ({ ...one, message: Uint8Array.from(one.message) })),
            sent.map((one) => ({ ...one, message: Uint8Array.from(one.message) })),
          );
        },
      ),
    );
  });
});
