import { connect } from "node:net";
import { Connection } from "../../../transport/connection";
import { preamble } from "../../../transport/preamble";
import { answerCallback } from "./targets";

/** A connection to an engine that several clients share. */
interface SharedConnection {
  readonly connection: Connection;
  clients: number;
}

const connections = new Map<string, SharedConnection>();
let latest: Connection | undefined;

/**
 * Returns a client's connection to its engine. Each client releases it once.
 *
 * @param address `host:port`
 */
export function acquireConnection(address: string): Connection {
  const shared = connections.get(address) ?? { connection: connectTo(address), clients: 0 };
  connections.set(address, shared);
  shared.clients += 1;
  latest = shared.connection;
  return shared.connection;
}

/** Closes the connection to an engine when its last client releases it. */
export function releaseConnection(address: string): void {
  const shared = connections.get(address);
  if (shared === undefined) return;
  shared.clients -= 1;
  if (shared.clients > 0) return;
  connections.delete(address);
  shared.connection.end();
}

/** The connection to the engine of the current run; `undefined` before the first client exists. */
export const latestConnection = (): Connection | undefined => latest;

function connectTo(address: string): Connection {
  const [, host = "", port = ""] = /^(.*):(\d+)$/.exec(address) ?? [];
  const socket = connect(Number(port), host);
  socket.write(Uint8Array.of(preamble));
  return new Connection(socket, answerCallback);
}
