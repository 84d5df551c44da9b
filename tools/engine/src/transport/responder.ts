import type { ServiceDefinition, UntypedServiceImplementation } from "@grpc/grpc-js";
import { RpcError } from "./rpc-error";
import { status } from "./status";

/** A gRPC service and its implementation. */
export interface ServiceBinding {
  readonly definition: ServiceDefinition;
  readonly implementation: UntypedServiceImplementation;
}

/** The handler of a unary call, as far as our handlers and Pulumi's use it. */
type Handler = (call: { readonly request: unknown }, reply: Reply) => void;
type Reply = (error: ServiceError | null, response?: unknown) => void;
interface ServiceError {
  readonly code?: number | null;
  readonly details?: string | null;
  readonly message?: string;
}

/** Answers requests. */
export type Responder = (method: string, message: Uint8Array) => Promise<Uint8Array>;

/** Answers the requests of a connection with the handlers of gRPC services. */
export function createResponder(services: readonly ServiceBinding[]): Responder {
  const methods = new Map(
    services.flatMap(({ definition, implementation }) =>
      Object.entries(definition).map(([name, method]) => {
        return [method.path, { method, handler: implementation[name] as Handler | undefined }] as const;
      }),
    ),
  );
  return (path, message) =>
    new Promise((resolve, reject) => {
      const { method, handler } = methods.get(path) ?? {};
      if (method === undefined || handler === undefined) {
        const details = `The server does not implement the method ${path}`;
        reject(new RpcError(status.UNIMPLEMENTED, details));
        return;
      }
      const { buffer, byteOffset, byteLength } = message;
      const request: unknown = method.requestDeserialize(Buffer.from(buffer, byteOffset, byteLength));
      handler({ request }, (error, response) => {
        if (error === null) resolve(method.responseSerialize(response));
        else reject(toRpcError(error));
      });
    });
}

const toRpcError = ({ code, details, message }: ServiceError) =>
  new RpcError(code ?? status.UNKNOWN, details ?? message ?? "Unknown Error");
