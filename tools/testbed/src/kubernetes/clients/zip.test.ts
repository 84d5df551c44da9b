import assert from "node:assert/strict";
import { deflateRawSync } from "node:zlib";
import { unzip } from "./zip";

interface Entry {
  readonly path: string;
  readonly content: string;
  readonly method: number;
}

const little = (...fields: readonly (readonly [size: 2 | 4, value: number])[]) =>
  Buffer.concat(
    fields.map(([size, value]) => {
      const bytes = Buffer.alloc(size);
      bytes.writeUIntLE(value, 0, size);
      return bytes;
    }),
  );

/** An archive as its specification has it; headers of the files carry an extra field that the directory lacks. */
function zip(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, content, method } of entries) {
    const packed = method === 8 ? deflateRawSync(content) : Buffer.from(content);
    const name = Buffer.from(path);
    const sizes = [
      [4, packed.length],
      [4, content.length],
      [2, name.length],
    ] as const;
    const extra = Buffer.from("extra");
    const file = Buffer.concat([
      little([4, 0x04034b50], [2, 20], [2, 0], [2, method], [4, 0], [4, 0], ...sizes, [2, extra.length]),
      name,
      extra,
      packed,
    ]);
    directory.push(
      little([4, 0x02014b50], [2, 20], [2, 20], [2, 0], [2, method], [4, 0], [4, 0], ...sizes),
      little([2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]),
      name,
    );
    parts.push(file);
    offset += file.length;
  }
  const size = Buffer.concat(directory).length;
  const end = little([4, 0x06054b50], [2, 0], [2, 0], [2, entries.length], [2, entries.length], [4, size]);
  return Buffer.concat([...parts, ...directory, end, little([4, offset], [2, 0])]);
}

const archive = zip([
  { path: "a/stored", content: "as it is", method: 0 },
  { path: "b/deflated", content: "again and again and again", method: 8 },
  { path: "c/strange", content: "?", method: 99 },
]);

describe("unzip", () => {
  it("returns stored content as it is", () => {
    assert.equal(unzip(archive, "a/stored").toString(), "as it is");
  });

  it("inflates deflated content", () => {
    assert.equal(unzip(archive, "b/deflated").toString(), "again and again and again");
  });

  it("rejects a missing file, an unknown method, and what is not an archive", () => {
    assert.throws(() => unzip(archive, "stored"), /has no stored/);
    assert.throws(() => unzip(archive, "c/strange"), /method 99/);
    assert.throws(() => unzip(Buffer.from("hello"), "a"), /not a zip archive/);
  });
});
