import type * as grpc from "@grpc/grpc-js";
import type { StatusObject } from "@grpc/grpc-js";
import { status } from "../../../transport/status";
import { lazyModule } from "../accelerator/lazy-module";
import { isOfSdk, type LoadRule } from "../accelerator/loader";
import { createCallbacksServer } from "./callbacks-server";
import { createClientFactory } from "./client";
import { createInsecure } from "./insecure";

/**
 * Connects Pulumi's SDK with the engine over our transport. Everything else comes from gRPC, loaded on first use: it
 * and Node's HTTP/2 take a tenth of a second to load.
 */
export const grpcShim: LoadRule = ({ request, from, load }) => {
  if (request !== "@grpc/grpc-js" || !isOfSdk(from)) return undefined;
  const [sdk = ""] = /^.*[\\/]@pulumi[\\/]pulumi[\\/]/.exec(from) ?? [];
  // Packages inside the SDK's folder are not the SDK.
  if (/[\\/]node_modules[\\/]/.test(from.slice(sdk.length))) return undefined;
  const known = shims.get(sdk) ?? createShim(load);
  shims.set(sdk, known);
  return known;
};

/** One shim for each SDK, by its folder. */
const shims = new Map<string, object>();

function createShim(load: () => unknown): object {
  let loaded: typeof grpc | undefined;
  // The module of that name.
  const real = () => (loaded ??= load() as typeof grpc);
  return overlay(real, {
    status,
    StatusBuilder,
    Server: createCallbacksServer(real),
    makeGenericClientConstructor: createClientFactory(real),
    credentials: overlay(() => real().credentials, { createInsecure }),
    ServerCredentials: overlay(() => real().ServerCredentials, { createInsecure }),
  });
}

/** An object with some members of its own; all others come from another object that is loaded on first use. */
function overlay(load: () => object, own: Readonly<Record<string, unknown>>): object {
  const base = lazyModule(load) as object;
  return new Proxy(base, {
    get: (_, key) => (Object.hasOwn(own, key) ? own[key as string] : (Reflect.get(base, key) as unknown)),
  });
}

/** gRPC's builder of a status. */
class StatusBuilder {
  private status: Partial<StatusObject> = {};

  withCode(code: StatusObject["code"]): this {
    this.status.code = code;
    return this;
  }

  withDetails(details: string): this {
    this.status.details = details;
    return this;
  }

  withMetadata(metadata: StatusObject["metadata"]): this {
    this.status.metadata = metadata;
    return this;
  }

  build(): Partial<StatusObject> {
    return { ...this.status };
  }
}
