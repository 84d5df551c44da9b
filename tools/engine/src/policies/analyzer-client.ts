import type { AnalyzerClient } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import { channelOptions } from "../protocol/channel";
import type { Services } from "../protocol/services";

/** Connects to a pack that is being served. */
export function connectAnalyzer({ analyzerServices, grpc }: Services, port: number): AnalyzerClient {
  const credentials = grpc.credentials.createInsecure();
  return new analyzerServices.AnalyzerClient(`127.0.0.1:${port}`, credentials, channelOptions);
}
