import { Buffer } from "node:buffer";

const blockBytes = 512;
const nameBytes = 100;
const prefixBytes = 155;

/** The end of an archive: two empty blocks. */
export const tarEnd = Buffer.alloc(2 * blockBytes);

/** A file in an archive as Pulumi packs it: readable by its owner only, and of no time. */
export function encodeTarFile(name: string, content: Buffer): Buffer | undefined {
  const header = tarHeader(name, content.length);
  if (header === undefined) return undefined;
  const padding = Buffer.alloc((blockBytes - (content.length % blockBytes)) % blockBytes);
  return Buffer.concat([header, content, padding]);
}

/**
 * The header of a file in the format USTAR, byte for byte as Go's `archive/tar` writes it. None for a name that needs
 * another format: one that is not ASCII, or too long.
 *
 * @see https://pkg.go.dev/archive/tar#Format
 */
function tarHeader(name: string, size: number): Buffer | undefined {
  const parts = splitName(name);
  if (parts === undefined) return undefined;
  const header = Buffer.alloc(blockBytes);
  const octal = (value: number, offset: number, length: number) =>
    header.write(value.toString(8).padStart(length - 1, "0"), offset, "ascii");
  header.write(parts.name, 0, "ascii");
  octal(0o600, 100, 8);
  octal(0, 108, 8); // Owner.
  octal(0, 116, 8); // Group.
  octal(size, 124, 12);
  octal(0, 136, 12); // Time of the last change.
  header.write("        ", 148, "ascii"); // The checksum counts itself as blanks.
  header.write("0", 156, "ascii"); // An ordinary file.
  header.write("ustar\u000000", 257, "ascii");
  octal(0, 329, 8); // Major and minor number of a device.
  octal(0, 337, 8);
  header.write(parts.prefix, 345, "ascii");
  octal(
    header.reduce((sum, byte) => sum + byte, 0),
    148,
    7,
  );
  header.writeUInt8(0, 154);
  return header;
}

/** A long name is split at its last slash that leaves room for both parts. */
function splitName(name: string): { readonly name: string; readonly prefix: string } | undefined {
  if (!/^[\x01-\x7f]+$/.test(name)) return undefined;
  if (name.length <= nameBytes) return { name, prefix: "" };
  const slash = name.lastIndexOf("/", Math.min(name.length - 2, prefixBytes));
  const rest = name.slice(slash + 1);
  return slash > 0 && rest.length <= nameBytes ? { name: rest, prefix: name.slice(0, slash) } : undefined;
}
