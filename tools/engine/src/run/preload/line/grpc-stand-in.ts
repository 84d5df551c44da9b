import type * as grpc from "@grpc/grpc-js";
import { status } from "../../../line/status";
import { lazyModule } from "../accelerator/lazy-module";
import { isOfSdk, type LoadRule } from "../accelerator/loader";
import { callbacksServer } from "./callbacks-server";
import { clientMaker } from "./client";
import { createInsecure } from "./insecure";
import { StatusBuilder } from "./status-builder";

/**
 * Pulumi's SDK talks to the engine over a line. What else it wants of gRPC is gRPC's own, loaded when it is first used: it and
 * Node's HTTP/2 take a tenth of a second to load.
 */
export const grpcStandIn: LoadRule = ({ request, from, load }) => {
  if (request !== "@grpc/grpc-js" || !isOfSdk(from)) return undefined;
  const [sdk = ""] = /^.*[\\/]@pulumi[\\/]pulumi[\\/]/.exec(from) ?? [];
  // Packages inside the SDK's folder are not the SDK.
  if (/[\\/]node_modules[\\/]/.test(from.slice(sdk.length))) return undefined;
  const known = standIns.get(sdk) ?? standIn(load);
  standIns.set(sdk, known);
  return known;
};

/** Each SDK has one, by its folder. */
const standIns = new Map<string, object>();

function standIn(load: () => unknown): object {
  let loaded: typeof grpc | undefined;
  // The module of that name.
  const real = () => (loaded ??= load() as typeof grpc);
  return over(real, {
    status,
    StatusBuilder,
    Server: callbacksServer(real),
    makeGenericClientConstructor: clientMaker(real),
    credentials: over(() => real().credentials, { createInsecure }),
    ServerCredentials: over(() => real().ServerCredentials, { createInsecure }),
  });
}

/** An object with some members of its own, and all others from another one that is loaded when they are asked for. */
function over(load: () => object, own: Readonly<Record<string, unknown>>): object {
  const base = lazyModule(load) as object;
  return new Proxy(base, {
    get: (_, key) => (Object.hasOwn(own, key) ? own[key as string] : (Reflect.get(base, key) as unknown)),
  });
}
