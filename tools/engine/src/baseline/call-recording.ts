import type { Services } from "../protocol/services";

/** The answers of an engine by question, in base64. */
export type CallRecording = Readonly<Record<string, string>>;

/** A method of Pulumi's engine, as its services declare it. */
export interface Method {
  readonly path: string;
}

/** Every method that a program can call. */
export function methodsOf({ resourceServices, engineServices }: Services): readonly Method[] {
  const services: readonly object[] = [resourceServices.ResourceMonitorService, engineServices.EngineService];
  // A service is a map from the names of its methods to what gRPC must know of each.
  return services.flatMap((service) => Object.values(service) as readonly Method[]);
}

/**
 * What identifies a question from one run of a program to the next: a resource is the same by its type, name and parent, a
 * call by its token and arguments. Addresses and tokens of callbacks differ from run to run and are left out.
 */
export function callKeyOf({ resource }: Services, { path }: Method, request: Uint8Array): string {
  switch (path.slice(path.lastIndexOf("/") + 1)) {
    case "RegisterResource": {
      const asked = resource.RegisterResourceRequest.deserializeBinary(request);
      return [path, asked.getParent(), asked.getType(), asked.getName()].join(" ");
    }
    case "ReadResource": {
      const asked = resource.ReadResourceRequest.deserializeBinary(request);
      return [path, asked.getParent(), asked.getType(), asked.getName()].join(" ");
    }
    case "Invoke": {
      const asked = resource.ResourceInvokeRequest.deserializeBinary(request);
      return [path, asked.getTok(), base64(asked.getArgs()?.serializeBinary())].join(" ");
    }
    case "Call": {
      const asked = resource.ResourceCallRequest.deserializeBinary(request);
      return [path, asked.getTok(), base64(asked.getArgs()?.serializeBinary())].join(" ");
    }
    case "SupportsFeature":
      return [path, base64(request)].join(" ");
    default:
      return path;
  }
}

const base64 = (bytes: Uint8Array = new Uint8Array()) => Buffer.from(bytes).toString("base64");
