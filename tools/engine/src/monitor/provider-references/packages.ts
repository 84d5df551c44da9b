import type { RegisterPackageRequest } from "@pulumi/pulumi/proto/resource_pb";
import { createUuid } from "../create-uuid";
import { RequestError } from "../failure";

/** A package, as a request describes it. */
export interface PackageRequest {
  /** Name of the plugin. */
  readonly plugin: string;

  /** Version of the plugin; empty for none. */
  readonly version: string;
  readonly pluginDownloadUrl: string;

  /** What makes a generic plugin serve one particular package. */
  readonly parameterization?: Parameterization;
}

export interface Parameterization {
  readonly name: string;
  readonly version: string;

  /** The parameter itself, in base64. */
  readonly value: string;
}

/** Packages that the program has described, by handle. */
export class Packages {
  private readonly byHandle = new Map<string, PackageRequest>();

  /** @returns the handle; equal packages have equal handles */
  register(request: RegisterPackageRequest): string {
    if (request.getName() === "") throw new RequestError("INVALID_ARGUMENT", "package name is empty");
    const parameter = request.getParameterization();
    const described: PackageRequest = {
      plugin: request.getName(),
      version: request.getVersion(),
      pluginDownloadUrl: request.getDownloadUrl(),
      ...(parameter === undefined
        ? {}
        : {
            parameterization: {
              name: parameter.getName(),
              version: parameter.getVersion(),
              value: parameter.getValue_asB64(),
            },
          }),
    };
    // An extension adds to a plugin without changing its package, so only its handle is its own.
    const extension = request.getExtension$();
    const handle = createUuid(JSON.stringify([described, extension?.getName(), extension?.getVersion()]));
    this.byHandle.set(handle, described);
    return handle;
  }

  /** Takes over a package that another run has described. */
  adopt(handle: string, described: PackageRequest): void {
    this.byHandle.set(handle, described);
  }

  get(handle: string): PackageRequest {
    const known = this.byHandle.get(handle);
    if (known === undefined) throw new RequestError("UNKNOWN", `unknown provider package '${handle}'`);
    return known;
  }
}
