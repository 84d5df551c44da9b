import { inflateRawSync } from "node:zlib";

const endOfDirectory = 0x06054b50;
const stored = 0;
const deflated = 8;

/**
 * Reads the content of one file of a zip archive.
 *
 * @param path as the archive names it
 * @throws if the archive is malformed or does not have the file
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function unzip(archive: Buffer, path: string): Buffer {
  const end = archive.lastIndexOf(encodeUint32(endOfDirectory));
  if (end < 0) throw new Error("This is not a zip archive.");
  const count = archive.readUInt16LE(end + 10);
  let entry = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    const nameLength = archive.readUInt16LE(entry + 28);
    const name = archive.toString("utf8", entry + 46, entry + 46 + nameLength);
    if (name === path) return readContent(archive, entry);
    entry += 46 + nameLength + archive.readUInt16LE(entry + 30) + archive.readUInt16LE(entry + 32);
  }
  throw new Error(`The archive has no ${path}.`);
}

/** @param entry offset of the directory entry */
function readContent(archive: Buffer, entry: number): Buffer {
  const method = archive.readUInt16LE(entry + 10);
  const size = archive.readUInt32LE(entry + 20);
  const local = archive.readUInt32LE(entry + 42);
  // The extra fields of the local header may differ from those of the directory, so its own lengths apply.
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + size);
  if (method === stored) return packed;
  if (method === deflated) return inflateRawSync(packed);
  throw new Error(`The archive packs by method ${method}, which is neither stored nor deflated.`);
}

function encodeUint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
