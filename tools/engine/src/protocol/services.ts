import { createRequire } from "node:module";
import { join } from "node:path";
import type * as grpc from "@grpc/grpc-js";
import type * as alias from "@pulumi/pulumi/proto/alias_pb";
import type * as analyzerServices from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import type * as analyzer from "@pulumi/pulumi/proto/analyzer_pb";
import type * as callbackServices from "@pulumi/pulumi/proto/callback_grpc_pb";
import type * as callback from "@pulumi/pulumi/proto/callback_pb";
import type * as engineServices from "@pulumi/pulumi/proto/engine_grpc_pb";
import type * as engine from "@pulumi/pulumi/proto/engine_pb";
import type * as providerServices from "@pulumi/pulumi/proto/provider_grpc_pb";
import type * as provider from "@pulumi/pulumi/proto/provider_pb";
import type * as resourceServices from "@pulumi/pulumi/proto/resource_grpc_pb";
import type * as resource from "@pulumi/pulumi/proto/resource_pb";
import type * as status from "@pulumi/pulumi/proto/status_pb";
import type * as empty from "google-protobuf/google/protobuf/empty_pb";
import type * as wire from "google-protobuf/google/protobuf/struct_pb";
import { PreviewError } from "../errors/preview-error";
import { deferGrpc } from "./lazy-grpc";
import { type StructCodec, structCodec } from "./struct";

/**
 * Pulumi's protocol as the program's own SDK speaks it: the generated modules of that very copy, so that engine and
 * program agree to the byte. The types are those of the SDK that this repository has installed; where another version
 * differs, the code asks the object itself.
 */
export interface Services {
  /** Version of the program's `@pulumi/pulumi`. */
  readonly sdkVersion: string;

  /** Loaded when first read: only what speaks gRPC needs it. */
  readonly grpc: typeof grpc;
  readonly struct: StructCodec;
  readonly empty: typeof empty;
  readonly resource: typeof resource;
  readonly resourceServices: typeof resourceServices;
  readonly engine: typeof engine;
  readonly engineServices: typeof engineServices;
  readonly callback: typeof callback;
  readonly callbackServices: typeof callbackServices;
  readonly alias: typeof alias;

  /** Loaded when first read: only providers need it. */
  readonly provider: typeof provider;
  readonly status: typeof status;
  readonly providerServices: typeof providerServices;

  /** Loaded when first read: only policy packs need it. */
  readonly analyzer: typeof analyzer;
  readonly analyzerServices: typeof analyzerServices;
}

/**
 * Loads the protocol modules of a project's SDK, and never the SDK itself: that would cost half a second.
 *
 * @param projectFolder folder from which the program resolves `@pulumi/pulumi`
 */
export function loadServices(projectFolder: string): Services {
  const project = createRequire(join(projectFolder, "Pulumi.yaml"));
  const manifest = locateSdk(project, projectFolder);
  // gRPC and protobuf are the SDK's dependencies, and may lie inside its folder.
  const sdk = createRequire(manifest);
  const load = (module: string) => loadModule(sdk, manifest, module);
  const proto = (module: string) => deferGrpc(sdk, () => load(`@pulumi/pulumi/proto/${module}`));

  return {
    // Every published package has a version.
    sdkVersion: (sdk(manifest) as { version: string }).version,
    get grpc() {
      return load("@grpc/grpc-js") as typeof grpc;
    },
    struct: structCodec(load("google-protobuf/google/protobuf/struct_pb") as typeof wire),
    empty: load("google-protobuf/google/protobuf/empty_pb") as typeof empty,
    // Each generated module has the declarations of the same name; see the note on versions above.
    resource: proto("resource_pb") as typeof resource,
    resourceServices: proto("resource_grpc_pb") as typeof resourceServices,
    engine: proto("engine_pb") as typeof engine,
    engineServices: proto("engine_grpc_pb") as typeof engineServices,
    callback: proto("callback_pb") as typeof callback,
    callbackServices: proto("callback_grpc_pb") as typeof callbackServices,
    alias: proto("alias_pb") as typeof alias,
    get provider() {
      return proto("provider_pb") as typeof provider;
    },
    get providerServices() {
      return proto("provider_grpc_pb") as typeof providerServices;
    },
    get status() {
      return proto("status_pb") as typeof status;
    },
    get analyzer() {
      return proto("analyzer_pb") as typeof analyzer;
    },
    get analyzerServices() {
      return proto("analyzer_grpc_pb") as typeof analyzerServices;
    },
  };
}

function locateSdk(project: NodeJS.Require, projectFolder: string): string {
  try {
    return project.resolve("@pulumi/pulumi/package.json");
  } catch {
    throw new PreviewError(
      `The project in ${projectFolder} has no @pulumi/pulumi installed. ` +
        `Run "npm install" there, and make sure that its package.json lists @pulumi/pulumi.`,
    );
  }
}

function loadModule(sdk: NodeJS.Require, manifest: string, module: string): unknown {
  try {
    return sdk(module);
  } catch (cause) {
    // The version is read again because this error may come before anything else is known.
    const { version } = sdk(manifest) as { version: string };
    throw new PreviewError(
      `@pulumi/pulumi ${version} (${manifest}) has no module ${module}. ` +
        `The offline engine was tested with 3.248.0 and 3.270.0: update the SDK, or reinstall it if files are missing.`,
      { cause },
    );
  }
}
