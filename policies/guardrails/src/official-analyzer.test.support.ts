// Pulumi's own runner of policy packs, as its engine starts and asks it.
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

// Messages must come from the copies that the SDK itself uses, or its server refuses them.
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
    // The runner only remembers the address of its engine: nothing listens there.
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

  /** What the pack says of itself. */
  info(): Promise<AnalyzerInfo> {
    return new Promise((resolve, reject) => {
      this.client.getAnalyzerInfo(new Empty(), (error, info) => (error ? reject(error) : resolve(info)));
    });
  }

  /** What the pack says of one resource. */
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

/** The folder of this pack, from its compiled tests. */
export const packFolder = join(__dirname, "..");
