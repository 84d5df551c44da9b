import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { StateError } from "../state-error";
import { ownerOnly, writeDurably } from "./durable-file";

const keyBytes = 32;

/**
 * The key of a folder of states, created on first use. It is in a file that only its owner may read, in a folder that
 * git ignores: it protects secrets in state files that are copied or shown, not against a reader of the whole folder.
 */
export function folderKey(file: string): Buffer {
  if (!existsSync(file)) makeKey(file);
  const key = readKey(file);
  closeToOthers(file);
  return key;
}

/**
 * The existing key of a folder of states. Changes nothing.
 *
 * @throws StateError if the file is not a key
 */
export function readKey(file: string): Buffer {
  const key = existsSync(file) ? Buffer.from(readFileSync(file, "utf8"), "base64") : Buffer.alloc(0);
  if (key.length !== keyBytes) {
    throw new StateError(
      `${file} is no key: secrets of recorded states cannot be read. ` +
        `Put the right file back; or, if it is lost, delete ${dirname(file)} and record the states again.`,
    );
  }
  return key;
}

function makeKey(file: string): void {
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true });
  writeDurably(join(folder, ".gitignore"), "*\n");
  const draft = `${file}.${process.pid}`;
  writeDurably(draft, `${randomBytes(keyBytes).toString("base64")}\n`);
  try {
    // A link never replaces a file: of two concurrent processes, the first one's key counts.
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function closeToOthers(file: string): void {
  if (process.platform !== "win32" && (statSync(file).mode & 0o077) !== 0) chmodSync(file, ownerOnly);
}
