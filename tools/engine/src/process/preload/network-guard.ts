/** Refuses every connection that would leave this machine. */
import dgram from "node:dgram";
import dns from "node:dns";
import Module from "node:module";
import net from "node:net";
import { report } from "./messages";

const loopback = new Set(["", "localhost", "127.0.0.1", "::1", "0.0.0.0", "::"]);

function refusal(target: string): Error {
  report({ refused: "connection", target });
  const message =
    `The program tried to connect to ${target}, but an offline preview has no network. ` +
    `What it asks for must come from the engine: use a Pulumi function (data source) with a fixture, or configuration.`;
  return Object.assign(new Error(message), { code: "ENETUNREACH" });
}

/** The destination of a `connect` call: `undefined` for sockets of the file system. */
function destination(args: readonly unknown[]): { readonly host: string; readonly port: string } | undefined {
  // Node itself calls with normalized arguments, which are a list in a list.
  const [first, second] = Array.isArray(args[0]) ? (args[0] as readonly unknown[]) : args;
  if (typeof first === "object" && first !== null) {
    const { host, port, path } = first as { host?: unknown; port?: unknown; path?: unknown };
    return path === undefined || path === null ? { host: text(host), port: text(port) } : undefined;
  }
  const isPath = typeof first === "string" && !/^\d+$/.test(first);
  return isPath ? undefined : { host: typeof second === "string" ? second : "", port: text(first) };
}

const text = (value: unknown) =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

// These functions are overloaded; the arguments are passed on unchanged.
type Call = (this: unknown, ...args: readonly unknown[]) => unknown;

const connect = net.Socket.prototype.connect as unknown as Call;
Reflect.set(net.Socket.prototype, "connect", function (this: net.Socket, ...args: readonly unknown[]) {
  const to = destination(args);
  if (to === undefined || loopback.has(to.host)) return Reflect.apply(connect, this, args);
  const error = refusal(to.port === "" ? to.host : `${to.host}:${to.port}`);
  process.nextTick(() => this.destroy(error));
  return this;
});

const send = dgram.Socket.prototype.send as unknown as Call;
Reflect.set(dgram.Socket.prototype, "send", function (this: dgram.Socket, ...args: readonly unknown[]) {
  const host = args.slice(1).find((arg) => typeof arg === "string");
  if (typeof host !== "string" || loopback.has(host)) return Reflect.apply(send, this, args);
  throw refusal(host);
});

/** Names are resolved over the network too. */
function guardLookup(owner: object, name: string): void {
  const original: unknown = Reflect.get(owner, name);
  if (typeof original !== "function") return;
  Reflect.set(owner, name, function (this: unknown, host: unknown, ...rest: readonly unknown[]) {
    if (typeof host !== "string" || loopback.has(host) || net.isIP(host) !== 0) {
      return Reflect.apply(original as Call, this, [host, ...rest]);
    }
    const callback = rest.at(-1);
    if (typeof callback !== "function") return Promise.reject(refusal(host));
    process.nextTick(callback as (error: Error) => void, refusal(host));
    return {};
  });
}

const lookups = [
  "lookup",
  "resolve",
  "resolve4",
  "resolve6",
  "resolveAny",
  "resolveCname",
  "resolveMx",
  "resolveTxt",
];
for (const name of lookups) {
  guardLookup(dns, name);
  guardLookup(dns.promises, name);
}
Module.syncBuiltinESMExports();
