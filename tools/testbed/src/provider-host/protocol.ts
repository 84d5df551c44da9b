import { createRequire } from "node:module";
import { join } from "node:path";
import { loadServices, type Services } from "@eks-platform/engine/providers";
import type * as plugin from "@pulumi/pulumi/proto/plugin_pb";
import type * as providerServices from "@pulumi/pulumi/proto/provider_grpc_pb";

/** The protocol modules of the program's own SDK. */
export interface ProviderProtocol {
  readonly services: Services;
  readonly providerServices: typeof providerServices;
  readonly plugin: typeof plugin;
}

/** @param programFolder folder from which the program resolves `@pulumi/pulumi` */
export function loadProviderProtocol(programFolder: string): ProviderProtocol {
  const project = createRequire(join(programFolder, "package.json"));
  return {
    services: loadServices(programFolder),
    // The declarations of each generated module have its name.
    providerServices: project("@pulumi/pulumi/proto/provider_grpc_pb") as typeof providerServices,
    plugin: project("@pulumi/pulumi/proto/plugin_pb") as typeof plugin,
  };
}
