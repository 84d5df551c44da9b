import type { ServiceClientConstructor } from "@grpc/grpc-js";

/** Creates a class of gRPC clients that loads on first use. */
export function createLazyClient(make: () => ServiceClientConstructor): ServiceClientConstructor {
  let made: ServiceClientConstructor | undefined;
  const client = () => (made ??= make());
  // Nothing of this class is ever seen.
  return new Proxy(class {} as unknown as ServiceClientConstructor, {
    construct: (_, given) => Reflect.construct(client(), given) as object,
    get: (_, key) => Reflect.get(client(), key) as unknown,
  });
}
