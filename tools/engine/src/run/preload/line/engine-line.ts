import { connect } from "node:net";
import { greeting } from "../../../line/greeting";
import { Line } from "../../../line/line";
import { answerCallback } from "./targets";

/** A line to an engine, which several clients share. */
interface Shared {
  readonly line: Line;
  clients: number;
}

const lines = new Map<string, Shared>();
let latest: Line | undefined;

/**
 * Gives a client the line to its engine. Each client ends it once.
 *
 * @param address `host:port`
 */
export function openLine(address: string): Line {
  const shared = lines.get(address) ?? { line: dial(address), clients: 0 };
  lines.set(address, shared);
  shared.clients += 1;
  latest = shared.line;
  return shared.line;
}

/** Ends the line of an engine when its last client leaves it. */
export function leaveLine(address: string): void {
  const shared = lines.get(address);
  if (shared === undefined) return;
  shared.clients -= 1;
  if (shared.clients > 0) return;
  lines.delete(address);
  shared.line.end();
}

/** The line to the engine of the run under way; `undefined` before any client was made. */
export const latestLine = (): Line | undefined => latest;

function dial(address: string): Line {
  const [, host = "", port = ""] = /^(.*):(\d+)$/.exec(address) ?? [];
  const socket = connect(Number(port), host);
  socket.write(Uint8Array.of(greeting));
  return new Line(socket, answerCallback);
}
