import { resolve } from "node:path";

/** Path of the local copy of an address; `undefined` if there is none. */
export type RemoteFiles = (address: string) => string | undefined;

/**
 * Copies by their addresses.
 *
 * @param copies paths by address
 * @param folder where relative paths start
 */
export function readRemoteFiles(copies: Readonly<Record<string, string>>, folder: string): RemoteFiles {
  return (address) => {
    const copy = copies[address];
    return copy === undefined ? undefined : resolve(folder, copy);
  };
}
