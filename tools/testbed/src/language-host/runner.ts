import { realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** Runtime options in the YAML file of a project or a pack. */
export interface RuntimeOptions {
  readonly typescript?: boolean | string;
  readonly tsconfig?: string;
  readonly nodeargs?: string;
}

/** The runners of Pulumi's Node SDK. */
export type Runner = "run" | "run-policy-pack" | "run-plugin" | "dynamic-provider";

/** Resolves the entry file of a runner, in the SDK that the folder resolves. */
export function resolveRunner(runner: Runner, folder: string): string {
  // From the real path, as Node does: the program of a project may be a link.
  return createRequire(join(realpathSync(folder), "package.json")).resolve(`@pulumi/pulumi/cmd/${runner}`);
}

/** Parses the arguments of Node itself. */
export function parseNodeArguments({ nodeargs = "" }: RuntimeOptions): string[] {
  return nodeargs.split(/\s+/).filter((argument) => argument !== "");
}

/** Creates the variables that a runner reads. TypeScript is enabled by default. */
export function createRuntimeEnvironment({
  typescript = true,
  tsconfig,
}: RuntimeOptions): Record<string, string> {
  return {
    ...(String(typescript) === "false" ? {} : { PULUMI_NODEJS_TYPESCRIPT: "true" }),
    ...(tsconfig === undefined ? {} : { PULUMI_NODEJS_TSCONFIG_PATH: tsconfig }),
  };
}
