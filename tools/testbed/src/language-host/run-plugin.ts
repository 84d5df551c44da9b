import { spawn } from "node:child_process";
import type { ServerWritableStream } from "@grpc/grpc-js";
import type { RunPluginRequest, RunPluginResponse } from "@pulumi/pulumi/proto/language_pb";
import type { Children } from "./children";
import type { LanguageProtocol } from "./protocol";
import { parseNodeArguments, resolveRunner, type RuntimeOptions, createRuntimeEnvironment } from "./runner";

type Call = ServerWritableStream<RunPluginRequest, RunPluginResponse>;

/** Runs a plugin written for Node: a policy pack or a provider. Its output goes to the engine. */
export function runPlugin(call: Call, { grpc, language }: LanguageProtocol, children: Children): void {
  const { request } = call;
  const info = request.getInfo();
  // `runtime.options` of a plugin. The runners ignore other members.
  const options = (info?.getOptions()?.toJavaScript() ?? {}) as RuntimeOptions;
  const folder = info?.getProgramDirectory() || request.getPwd();
  const pack = request.getKind() === "analyzer";

  const child = spawn(
    process.execPath,
    [
      ...parseNodeArguments(options),
      resolveRunner(pack ? "run-policy-pack" : "run-plugin", folder),
      // The runner of packs takes the engine's address first, the runner of providers the folder.
      ...(pack ? [...request.getArgsList(), folder] : [folder, ...request.getArgsList()]),
    ],
    {
      cwd: pack ? folder : request.getPwd(),
      env: {
        ...process.env,
        ...createRuntimeEnvironment(options),
        ...parseAssignments(request.getEnvList()),
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  children.add(child);

  const send = (fill: (response: RunPluginResponse) => void) => {
    const response = new language.RunPluginResponse();
    fill(response);
    call.write(response);
  };
  child.stdout.on("data", (bytes: Buffer) => send((response) => response.setStdout(bytes)));
  child.stderr.on("data", (bytes: Buffer) => send((response) => response.setStderr(bytes)));
  child.on("error", ({ message }) => call.emit("error", { code: grpc.status.UNKNOWN, details: message }));
  child.on("close", (code) => {
    send((response) => response.setExitcode(code ?? 1));
    call.end();
  });
  call.on("cancelled", () => child.kill("SIGTERM"));
}

const parseAssignments = (lines: readonly string[]) =>
  Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
  );
