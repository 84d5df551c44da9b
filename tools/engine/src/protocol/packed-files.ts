import { posix } from "node:path";
import { gunzipSync, inflateRawSync } from "node:zlib";

/** A file inside an archive file. */
export interface PackedFile {
  readonly name: string;
  readonly content: Buffer;
}

/** Formats that Pulumi unpacks, by the ending of the file's name. */
const formats: readonly (readonly [ending: RegExp, unpack: (bytes: Buffer) => PackedFiles])[] = [
  [/\.(zip|jar)$/, unzip],
  [/\.tar$/, untar],
  [/\.(tgz|tar\.gz)$/, (bytes) => untar(gunzipSync(bytes))],
];

/** Files in their order; `undefined` if an archive has something that is not understood here. */
type PackedFiles = readonly PackedFile[] | undefined;

/**
 * The files inside an archive file, in its order and without folders.
 *
 * @returns `undefined` for a broken archive, and for what is not understood: ZIP64, encryption, links, and tar streams
 *   with extended headers
 */
export function unpackFiles(fileName: string, bytes: Buffer): PackedFiles {
  const unpack = formats.find(([ending]) => ending.test(fileName))?.[1];
  try {
    return unpack?.(bytes);
  } catch (error) {
    // Wrong lengths, offsets and checksums; a mistake of ours is a TypeError.
    if (error instanceof RangeError || (error instanceof Error && "code" in error)) return undefined;
    throw error;
  }
}

const endOfDirectory = 0x06054b50;
const endBytes = 22;
const entryBytes = 46;
const headerBytes = 30;
const [stored, deflated] = [0, 8];

/** @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT (4.3.6: the directory at the end has the truth) */
function unzip(bytes: Buffer): PackedFiles {
  let end = bytes.length - endBytes;
  while (end >= 0 && bytes.readUInt32LE(end) !== endOfDirectory) end -= 1;
  if (end < 0) return undefined;
  const files: PackedFile[] = [];
  let entry = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [flags, method] = [bytes.readUInt16LE(entry + 8), bytes.readUInt16LE(entry + 10)];
    const size = bytes.readUInt32LE(entry + 20);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((at) => bytes.readUInt16LE(entry + at));
    const header = bytes.readUInt32LE(entry + 42);
    const nameEnd = entry + entryBytes + (nameLength ?? 0);
    const name = bytes.toString("utf8", entry + entryBytes, nameEnd);
    const start = header + headerBytes + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
    const isEncrypted = (flags & 1) === 1;
    if (isEncrypted || (method !== stored && method !== deflated) || header === 0xffffffff) return undefined;
    const packed = bytes.subarray(start, start + size);
    if (!name.endsWith("/"))
      files.push({ name: normalizeName(name), content: method === stored ? packed : inflateRawSync(packed) });
    entry = nameEnd + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return files;
}

const blockBytes = 512;

/** @see https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html#tag_20_92_13_06 (format of a header) */
function untar(bytes: Buffer): PackedFiles {
  const files: PackedFile[] = [];
  let at = 0;
  const text = (offset: number, length: number) =>
    bytes.toString("utf8", at + offset, at + offset + length).replace(/\0.*$/s, "");
  // An empty block ends the stream.
  while (at + blockBytes <= bytes.length && bytes[at] !== 0) {
    const size = Number.parseInt(text(124, 12).trim(), 8);
    const kind = text(156, 1);
    if (Number.isNaN(size) || !["", "0", "5"].includes(kind)) return undefined;
    const prefix = text(257, 5) === "ustar" ? text(345, 155) : "";
    const name = prefix === "" ? text(0, 100) : `${prefix}/${text(0, 100)}`;
    const start = at + blockBytes;
    if (kind !== "5" && !name.endsWith("/"))
      files.push({ name: normalizeName(name), content: bytes.subarray(start, start + size) });
    at = start + Math.ceil(size / blockBytes) * blockBytes;
  }
  return files;
}

const normalizeName = (name: string) => posix.normalize(name);
