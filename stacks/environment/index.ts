import { join } from "node:path";
import { getProject, getStack, runtime } from "@pulumi/pulumi";
import { ConfigDirectory } from "./config-directory";
import { readEnvironment } from "./read";
import type { Environment } from "./environment-settings";

export { EnvironmentError } from "./environment-error";
export { type Environment } from "./environment-settings";

/** From `stacks/dist/environment` to the root of the workspace. */
const root = join(__dirname, "..", "..", "..");

/**
 * The environment of the stack that runs.
 *
 * @throws {EnvironmentError} that names every problem, if there is one
 */
export function currentEnvironment(): Environment {
  const config = {
    project: getProject(),
    stack: getStack(),
    config: runtime.allConfig(),
    // Pulumi's language host says this in the environment variable that its SDK reads.
    secretKeys: JSON.parse(process.env["PULUMI_CONFIG_SECRET_KEYS"] ?? "[]"),
  };
  return readEnvironment(config, new ConfigDirectory(join(root, "stacks", "config"), root));
}
