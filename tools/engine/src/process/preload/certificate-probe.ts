/**
 * Answers the one connection that the provider of `@pulumi/eks` makes even in a preview: it reads the certificate of
 * a region's OIDC issuer, to compute a thumbprint. The answer is a certificate with a thumbprint of zeros.
 */
import { EventEmitter } from "node:events";
import https from "node:https";
import Module from "node:module";
import { TLSSocket } from "node:tls";

const issuer = /^oidc\.eks\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$/;

function hostOf(target: unknown): string {
  if (typeof target === "string") return URL.canParse(target) ? new URL(target).hostname : "";
  if (typeof target !== "object" || target === null) return "";
  const { hostname, host } = target as { hostname?: unknown; host?: unknown };
  return typeof hostname === "string" ? hostname : typeof host === "string" ? host : "";
}

function answeredRequest(): EventEmitter {
  const certificate: Record<string, unknown> = { fingerprint: Array(20).fill("00").join(":") };
  // A root certificate is its own issuer.
  certificate.issuerCertificate = certificate;

  const events = new EventEmitter();
  // The provider checks whether the socket uses TLS.
  const socket = Object.create(TLSSocket.prototype) as TLSSocket;
  Object.defineProperties(socket, {
    on: { value: (name: string, listener: () => void) => (events.on(name, listener), socket) },
    authorized: { value: true },
    getPeerCertificate: { value: () => certificate },
  });

  const request = Object.assign(new EventEmitter(), { end: () => request, destroy: () => request });
  setImmediate(() => {
    request.emit("socket", socket);
    setImmediate(() => events.emit("secureConnect"));
  });
  return request;
}

const get = https.get;
Reflect.set(https, "get", (target: unknown, ...rest: readonly unknown[]): unknown =>
  issuer.test(hostOf(target)) ? answeredRequest() : Reflect.apply(get, https, [target, ...rest]),
);
Module.syncBuiltinESMExports();
