import { createHash, type Hash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { isMap, signatureKey, signatures, type ValueMap } from "../model/values";
import { unpackFiles } from "./packed-files";
import type { RemoteFiles } from "./remote-files";
import { tarEnd, encodeTarFile } from "./tar";

/** Files of which Pulumi hashes the bytes as they are. */
const archiveFile = /\.(jar|tar|tgz|tar\.gz|zip)$/;

/** Folder that Pulumi keeps for itself. */
const bookkeeping = ".pulumi";

/**
 * The hash that Pulumi gives an archive: of the file itself, else of its members packed as a tar stream, the first of
 * equal names. None if a member lies behind an address of which there is no copy, or cannot be unpacked, or has a name
 * that only another format can hold.
 *
 * @param folder where relative paths start
 * @param remote copies of what lies behind addresses
 * @throws if a file cannot be read
 * @see https://github.com/pulumi/pulumi/blob/v3.248.0/sdk/go/common/resource/archive/archive.go (`EnsureHashWithWD`)
 */
export function hashArchive(
  archive: ValueMap,
  folder: string,
  remote: RemoteFiles = () => undefined,
): string | undefined {
  const hash = createHash("sha256");
  const file = archiveFileOf(archive, folder, remote);
  if (file !== undefined) return hash.update(file.read()).digest("hex");
  const members = membersOf(archive, { folder, remote });
  return members !== undefined && pack(members, hash) ? hash.digest("hex") : undefined;
}

/** The one file that an archive is, if it is one and not a folder or a map. */
function archiveFileOf({ path, uri }: ValueMap, folder: string, remote: RemoteFiles): Member | undefined {
  if (typeof path === "string" && archiveFile.test(path))
    return { name: path, read: () => readFileSync(resolve(folder, path)) };
  if (typeof uri !== "string") return undefined;
  const name = new URL(uri).pathname;
  const copy = archiveFile.test(name) ? remote(uri) : undefined;
  return copy === undefined ? undefined : { name, read: () => readFileSync(copy) };
}

/** Where contents come from. */
interface Sources {
  readonly folder: string;
  readonly remote: RemoteFiles;
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
    const packed = encodeTarFile(name, read());
    if (packed === undefined) return false;
    hash.update(packed);
  }
  hash.update(tarEnd);
  return true;
}

function membersOf(archive: ValueMap, sources: Sources): readonly Member[] | undefined {
  const { path, assets } = archive;
  const { folder, remote } = sources;
  const file = archiveFileOf(archive, folder, remote);
  if (file !== undefined) {
    return unpackFiles(file.name, file.read())?.map(({ name, content }) => ({ name, read: () => content }));
  }
  if (typeof path === "string") return filesIn(resolve(folder, path), "");
  if (!isMap(assets)) return undefined;
  const found: Member[] = [];
  for (const name of Object.keys(assets).sort()) {
    const members = membersOfPart(assets[name], name, sources);
    if (members === undefined) return undefined;
    found.push(...members);
  }
  return found;
}

function membersOfPart(
  part: ValueMap[string],
  name: string,
  sources: Sources,
): readonly Member[] | undefined {
  if (!isMap(part)) return undefined;
  if (part[signatureKey] === signatures.archive) {
    return membersOf(part, sources)?.map((member) => ({ ...member, name: join(name, member.name) }));
  }
  const { text, path, uri } = part;
  if (typeof text === "string") return [{ name, read: () => Buffer.from(text) }];
  const file = typeof path === "string" ? resolve(sources.folder, path) : remoteFile(uri, sources);
  return file === undefined ? undefined : [{ name, read: () => readFileSync(file) }];
}

const remoteFile = (uri: ValueMap[string], { remote }: Sources) =>
  typeof uri === "string" ? remote(uri) : undefined;

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
