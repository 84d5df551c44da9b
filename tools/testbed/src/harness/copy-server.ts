import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Files on loopback in the place of what lies behind addresses of the internet. */
export interface CopyServer {
  /** The proxy for `HTTP_PROXY`, by which the addresses are reached: `http://127.0.0.1:PORT`. */
  readonly proxy: string;
  close(): void;
}

/**
 * Serves copies by the addresses that they stand for; any other address is not found.
 *
 * @param copies absolute paths by address, `http:` only: what a proxy passes on of `https:` is encrypted
 */
export async function serveCopies(copies: ReadonlyMap<string, string>): Promise<CopyServer> {
  const server = createServer(({ url = "" }, response) => {
    const copy = copies.get(url);
    if (copy === undefined) response.writeHead(404).end();
    else response.end(readFileSync(copy));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  server.unref();
  return { proxy: `http://127.0.0.1:${getPort(server)}`, close: () => server.close() };
}

// A server that listens on a port has such an address.
const getPort = (server: Server) => (server.address() as AddressInfo).port;
