import type { ServiceError } from "@grpc/grpc-js";

/** One call of a service as a promise. */
export function callUnary<TResponse>(
  start: (done: (error: ServiceError | null, response: TResponse) => void) => unknown,
): Promise<TResponse> {
  return new Promise((resolve, reject) => {
    start((error, response) => (error === null ? resolve(response) : reject(error)));
  });
}
