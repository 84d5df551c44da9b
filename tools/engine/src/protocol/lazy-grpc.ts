import type * as grpc from "@grpc/grpc-js";
import { createLazyClient } from "./lazy-client";

/** The part of gRPC that generated modules use when they are loaded. */
type ForGenerated = Pick<typeof grpc, "makeGenericClientConstructor">;

/**
 * Loads generated modules without gRPC itself, which takes a tenth of a second: it loads with the first client.
 *
 * @param sdk resolves packages as the SDK does
 * @param load loads the modules
 */
export function deferGrpc<T>(sdk: NodeJS.Require, load: () => T): T {
  const file = sdk.resolve("@grpc/grpc-js");
  if (require.cache[file] !== undefined) return load();
  const lazyModule = { id: file, filename: file, loaded: true, children: [], exports: lazyClients(sdk) };
  require.cache[file] = lazyModule as unknown as NodeJS.Module;
  try {
    return load();
  } finally {
    Reflect.deleteProperty(require.cache, file);
  }
}

const lazyClients = (sdk: NodeJS.Require): ForGenerated => ({
  makeGenericClientConstructor: (...declaration) =>
    // The SDK's own copy, whose declarations are those of the copy that this repository has.
    createLazyClient(() =>
      (sdk("@grpc/grpc-js") as typeof grpc).makeGenericClientConstructor(...declaration),
    ),
});
