// Pulumi's runner of policy packs, started and called the way Pulumi's engine does it.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type * as grpcModule from "@grpc/grpc-js";
import { AnalyzerClient } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import {
  type AnalyzeDiagnostic,
  type AnalyzerInfo,
  AnalyzeRequest,
  AnalyzerResourceOptions,
  type AnalyzeResponse,
} from "@pulumi/pulumi/proto/analyzer_pb";
import type * as emptyModule from "google-protobuf/google/protobuf/empty_pb";
import type * as structModule from "google-protobuf/google/protobuf/struct_pb";

// The server of the SDK accepts only messages of its own copies of these modules.
const fromSdk = createRequire(require.resolve("@pulumi/pulumi/package.json"));
const grpc: typeof grpcModule = fromSdk("@grpc/grpc-js");
const { Empty }: typeof emptyModule = fromSdk("google-protobuf/google/protobuf/empty_pb");
const { Struct }: typeof structModule = fromSdk("google-protobuf/google/protobuf/struct_pb");

/** A pack that Pulumi's runner serves. */
export class OfficialAnalyzer {
  private constructor(
    private readonly runner: ChildProcess,
    private readonly client: AnalyzerClient,
  ) {}

  /** Starts the runner in the folder of a pack, and waits for the port that it prints. */
  static async start(folder: string): Promise<OfficialAnalyzer> {
    const script = require.resolve("@pulumi/pulumi/cmd/run-policy-pack");
    // The runner only stores the address of its engine; nothing listens there.
    const runner = spawn(process.execPath, [script, "127.0.0.1:1", "."], {
      cwd: folder,
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [port] = (await once(createInterface(runner.stdout), "line")) as [string];
    return new OfficialAnalyzer(
      runner,
      new AnalyzerClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure()),
    );
  }

  /** Returns the metadata of the pack. */
  getInfo(): Promise<AnalyzerInfo> {
    return new Promise((resolve, reject) => {
      this.client.getAnalyzerInfo(new Empty(), (error, info) => (error ? reject(error) : resolve(info)));
    });
  }

  /** Analyzes one resource and returns the diagnostics. */
  async analyze(
    type: string,
    name: string,
    inputs: Record<string, object | string>,
  ): Promise<readonly AnalyzeDiagnostic[]> {
    const request = new AnalyzeRequest();
    request.setType(type);
    request.setName(name);
    request.setUrn(`urn:pulumi:prod::eks-platform::${type}::${name}`);
    request.setProperties(Struct.fromJavaScript(inputs));
    request.setOptions(new AnalyzerResourceOptions());
    const response = await new Promise<AnalyzeResponse>((resolve, reject) => {
      this.client.analyze(request, (error, answer) => (error ? reject(error) : resolve(answer)));
    });
    return response.getDiagnosticsList();
  }

  async stop(): Promise<void> {
    this.client.close();
    this.runner.kill();
    await once(this.runner, "exit");
  }
}

/** The folder of this pack. */
export const packFolder = join(__dirname, "..");
