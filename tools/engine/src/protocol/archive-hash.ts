import { createHash, type Hash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { tarEnd, tarFile } from "./tar";
import { isMap, signatureKey, signatures, type ValueMap } from "./values";

/** Files of which Pulumi hashes the bytes as they are. */
const archiveFile = /\.(jar|tar|tgz|tar\.gz|zip)$/;

/** Folder that Pulumi keeps for itself. */
const bookkeeping = ".pulumi";

/**
 * The hash that Pulumi gives an archive: of the file itself, else of its members packed as a tar stream, the first of
 * equal names. None if a member lies behind an address, or would have to be unpacked first, or has a name that only
 * another format can hold.
 *
 * @param folder where relative paths start
 * @throws if a file cannot be read
 * @see https://github.com/pulumi/pulumi/blob/v3.248.0/sdk/go/common/resource/archive/archive.go (`EnsureHashWithWD`)
 */
export function archiveHash(archive: ValueMap, folder: string): string | undefined {
  const { path } = archive;
  const hash = createHash("sha256");
  if (typeof path === "string" && archiveFile.test(path)) {
    return hash.update(readFileSync(resolve(folder, path))).digest("hex");
  }
  const members = membersOf(archive, folder);
  return members !== undefined && pack(members, hash) ? hash.digest("hex") : undefined;
}

interface Member {
  readonly name: string;
  read(): Buffer;
}

function pack(members: readonly Member[], hash: Hash): boolean {
  const seen = new Set<string>();
  for (const { name, read } of members) {
    if (seen.has(name)) continue;
    seen.add(name);
    const packed = tarFile(name, read());
    if (packed === undefined) return false;
    hash.update(packed);
  }
  hash.update(tarEnd);
  return true;
}

function membersOf({ path, assets }: ValueMap, folder: string): readonly Member[] | undefined {
  if (typeof path === "string") {
    return archiveFile.test(path) ? undefined : filesIn(resolve(folder, path), "");
  }
  if (!isMap(assets)) return undefined;
  const found: Member[] = [];
  for (const name of Object.keys(assets).sort()) {
    const members = membersOfPart(assets[name], name, folder);
    if (members === undefined) return undefined;
    found.push(...members);
  }
  return found;
}

function membersOfPart(part: ValueMap[string], name: string, folder: string): readonly Member[] | undefined {
  if (!isMap(part)) return undefined;
  if (part[signatureKey] === signatures.archive) {
    return membersOf(part, folder)?.map((member) => ({ ...member, name: join(name, member.name) }));
  }
  const { text, path } = part;
  if (typeof text === "string") return [{ name, read: () => Buffer.from(text) }];
  if (typeof path === "string") return [{ name, read: () => readFileSync(resolve(folder, path)) }];
  return undefined;
}

/** All files below a folder, sorted folder by folder. Links to files count, links to folders do not. */
function filesIn(folder: string, prefix: string): Member[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => name !== bookkeeping);
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  return entries.flatMap((entry): Member[] => {
    const path = join(folder, entry.name);
    const name = prefix === "" ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) return filesIn(path, name);
    if (entry.isSymbolicLink() && statSync(path).isDirectory()) return [];
    return [{ name, read: () => readFileSync(path) }];
  });
}
