import { spawn } from "node:child_process";
import type { RunRequest, RunResponse } from "@pulumi/pulumi/proto/language_pb";
import type { Children } from "./children";
import type { LanguageProtocol } from "./protocol";
import { parseNodeArguments, resolveRunner, type RuntimeOptions, createRuntimeEnvironment } from "./runner";

/** Exit code of a program that has already reported its errors. */
const errorsReportedExitCode = 32;

/** Runs a program with the official runner, as the engine requests, and reports how it ended. */
export function runProgram(
  request: RunRequest,
  engineAddress: string,
  { language }: LanguageProtocol,
  children: Children,
): Promise<RunResponse> {
  const info = request.getInfo();
  // `runtime.options` of a project. The runner ignores other members.
  const options = (info?.getOptions()?.toJavaScript() ?? {}) as RuntimeOptions;
  const folder = info?.getProgramDirectory() || request.getPwd();
  const child = spawn(
    process.execPath,
    [
      ...parseNodeArguments(options),
      resolveRunner("run", folder),
      ...toArguments({
        "--monitor": request.getMonitorAddress(),
        "--engine": engineAddress,
        "--organization": request.getOrganization(),
        "--project": request.getProject(),
        "--root-directory": info?.getRootDirectory() || request.getPwd(),
        "--stack": request.getStack(),
        "--pwd": request.getPwd(),
        "--parallel": String(request.getParallel()),
      }),
      ...(request.getDryrun() ? ["--dry-run"] : []),
      info?.getEntryPoint() || ".",
      ...request.getArgsList(),
    ],
    {
      cwd: request.getPwd(),
      env: { ...process.env, ...createRuntimeEnvironment(options), ...createConfigEnvironment(request) },
      // The engine turns what this process prints into messages.
      stdio: ["ignore", "inherit", "inherit"],
    },
  );
  children.add(child);

  return new Promise((resolve) => {
    const end = (error: string, bail = false) => {
      const response = new language.RunResponse();
      response.setError(error);
      response.setBail(bail);
      resolve(response);
    };
    child.on("error", ({ message }) => end(`could not start node: ${message}`));
    child.on("close", (code, signal) => {
      if (code === 0) end("");
      else if (code === errorsReportedExitCode) end("", true);
      else
        end(
          signal === null
            ? `Program exited with non-zero exit code: ${code}`
            : `Program was ended by ${signal}`,
        );
    });
  });
}

const toArguments = (values: Readonly<Record<string, string>>) => Object.entries(values).flat();

/** Creates the variables of the configuration. The SDK expects `config` between namespace and name. */
function createConfigEnvironment(request: RunRequest): Record<string, string> {
  const config: Record<string, string> = {};
  for (const [key, value] of request.getConfigMap().entries()) config[key.replace(":", ":config:")] = value;
  return {
    PULUMI_CONFIG: JSON.stringify(config),
    PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(request.getConfigsecretkeysList()),
  };
}
