import type { ServiceError } from "@grpc/grpc-js";
import type { AnalyzerClient } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import type { Services } from "../protocol/services";

// Packs may be sent whole deployments at once: the limit of Pulumi's own engine.
const messageLimitBytes = 400 * 1024 * 1024;

/** Connects to a pack that is being served. */
export function connectAnalyzer({ analyzerServices, grpc }: Services, port: number): AnalyzerClient {
  return new analyzerServices.AnalyzerClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure(), {
    "grpc.max_receive_message_length": messageLimitBytes,
    "grpc.max_send_message_length": messageLimitBytes,
  });
}

/** One call of a service as a promise. */
export function unary<TResponse>(
  start: (done: (error: ServiceError | null, response: TResponse) => void) => unknown,
): Promise<TResponse> {
  return new Promise((resolve, reject) => {
    start((error, response) => (error === null ? resolve(response) : reject(error)));
  });
}
