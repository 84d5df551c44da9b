import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";

/** A proxy on loopback that answers with local copies of remote files. */
export interface CopyServer {
  /** Value for `HTTP_PROXY`: `http://127.0.0.1:PORT`. */
  readonly proxy: string;
  close(): void;
}

/**
 * Serves the copies of remote files that the fixtures of a stack name.
 *
 * @param programFolder that the paths of the copies are relative to
 * @param remoteFiles paths by address; a proxy cannot answer `https:` addresses, since their requests are encrypted
 * @returns nothing if no address can be served
 */
export async function serveRemoteFiles(
  programFolder: string,
  remoteFiles: Readonly<Record<string, string>>,
): Promise<CopyServer | undefined> {
  const copies = Object.entries(remoteFiles)
    .filter(([address]) => address.startsWith("http:"))
    .map(([address, path]) => [address, resolve(programFolder, path)] as const);
  return copies.length === 0 ? undefined : serveCopies(new Map(copies));
}

/**
 * Serves copies by the addresses that they stand for. Any other address is not found.
 *
 * @param copies absolute paths by `http:` address
 */
export async function serveCopies(copies: ReadonlyMap<string, string>): Promise<CopyServer> {
  const server = createServer(({ url = "" }, response) => {
    const copy = copies.get(url);
    if (copy === undefined) response.writeHead(404).end();
    else response.end(readFileSync(copy));
  });
  await new Promise<void>((resolveListening, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolveListening);
  });
  server.unref();
  return { proxy: `http://127.0.0.1:${getPort(server)}`, close: () => server.close() };
}

// A server that listens on a port has such an address.
const getPort = (server: Server) => (server.address() as AddressInfo).port;
