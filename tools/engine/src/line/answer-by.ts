import type { ServiceDefinition, UntypedServiceImplementation } from "@grpc/grpc-js";
import { LineFailure } from "./line-failure";
import { status } from "./status";

/** A service of gRPC, and what serves it. */
export interface Service {
  readonly definition: ServiceDefinition;
  readonly implementation: UntypedServiceImplementation;
}

/** The handler of a call with one request and one reply, as far as our handlers and Pulumi's use it. */
type Handler = (call: { readonly request: unknown }, reply: Reply) => void;
type Reply = (error: Failure | null, response?: unknown) => void;
interface Failure {
  readonly code?: number | null;
  readonly details?: string | null;
  readonly message?: string;
}

/** Answers requests, wherever they come from. */
export type Responder = (method: string, message: Uint8Array) => Promise<Uint8Array>;

/** Answers the requests of a line by the handlers of gRPC services. */
export function answerBy(services: readonly Service[]): Responder {
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
        reject(new LineFailure(status.UNIMPLEMENTED, details));
        return;
      }
      const { buffer, byteOffset, byteLength } = message;
      const request: unknown = method.requestDeserialize(Buffer.from(buffer, byteOffset, byteLength));
      handler({ request }, (error, response) => {
        if (error === null) resolve(method.responseSerialize(response));
        else reject(failureOf(error));
      });
    });
}

const failureOf = ({ code, details, message }: Failure) =>
  new LineFailure(code ?? status.UNKNOWN, details ?? message ?? "Unknown Error");
