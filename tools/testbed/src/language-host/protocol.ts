import { createRequire } from "node:module";
import { join } from "node:path";
import type * as grpc from "@grpc/grpc-js";
import type * as languageServices from "@pulumi/pulumi/proto/language_grpc_pb";
import type * as language from "@pulumi/pulumi/proto/language_pb";
import type * as plugin from "@pulumi/pulumi/proto/plugin_pb";
import type * as empty from "google-protobuf/google/protobuf/empty_pb";

/** The protocol modules of the SDK that the project has installed. */
export interface LanguageProtocol {
  readonly grpc: typeof grpc;
  readonly language: typeof language;
  readonly languageServices: typeof languageServices;
  readonly plugin: typeof plugin;
  readonly empty: typeof empty;
}

/** Loads the generated modules without the SDK itself. */
export function loadLanguageProtocol(folder: string): LanguageProtocol {
  const project = createRequire(join(folder, "package.json"));
  const sdk = createRequire(project.resolve("@pulumi/pulumi/package.json"));
  // The declarations of each generated module have its name.
  return {
    grpc: sdk("@grpc/grpc-js") as typeof grpc,
    language: sdk("@pulumi/pulumi/proto/language_pb") as typeof language,
    languageServices: sdk("@pulumi/pulumi/proto/language_grpc_pb") as typeof languageServices,
    plugin: sdk("@pulumi/pulumi/proto/plugin_pb") as typeof plugin,
    empty: sdk("google-protobuf/google/protobuf/empty_pb") as typeof empty,
  };
}
