import type { MethodDefinition } from "@grpc/grpc-js";

/**
 * A fresh reply of a method. Its class follows from the service, because it differs between versions of the SDK.
 */
export function createReply<Q, R>(method: MethodDefinition<Q, R>): R {
  // Generated services name the class of each reply; only their declarations leave it out.
  const { responseType: Reply } = method as typeof method & { readonly responseType: new () => R };
  return new Reply();
}
