import { realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** Options of the runtime that a project or a pack gives in its YAML file. */
export interface RuntimeOptions {
  readonly typescript?: boolean | string;
  readonly tsconfig?: string;
  readonly nodeargs?: string;
}

/** The runners of Pulumi's Node SDK. */
export type Runner = "run" | "run-policy-pack" | "run-plugin" | "dynamic-provider";

/** Entry file of a runner of the SDK that a folder resolves. */
export function resolveRunner(runner: Runner, folder: string): string {
  // As Node itself, from where the folder really is: the program of a project may be a link.
  return createRequire(join(realpathSync(folder), "package.json")).resolve(`@pulumi/pulumi/cmd/${runner}`);
}

/** Arguments of Node that come before a runner. */
export function parseNodeArguments({ nodeargs = "" }: RuntimeOptions): string[] {
  return nodeargs.split(/\s+/).filter((argument) => argument !== "");
}

/** What a runner reads from its environment: TypeScript is on unless it is turned off. */
export function createRuntimeEnvironment({
  typescript = true,
  tsconfig,
}: RuntimeOptions): Record<string, string> {
  return {
    ...(String(typescript) === "false" ? {} : { PULUMI_NODEJS_TYPESCRIPT: "true" }),
    ...(tsconfig === undefined ? {} : { PULUMI_NODEJS_TSCONFIG_PATH: tsconfig }),
  };
}
