import { dirname, join } from "node:path";
import { writeScript } from "./executable-script";

const executableName = "pulumi-language-nodejs";

/**
 * Installs a language host beside a CLI that the testbed built, so that it runs Node programs. There the CLI finds the host
 * without a warning. An installed CLI has a language host of its own, and its folder stays as it is.
 */
export function installLanguageHost(cli: string): void {
  if (isBuiltHere(cli))
    writeScript(join(dirname(cli), executableName), join(__dirname, "../language-host/main.js"));
}

/** True for a CLI in the folder of our own builds. */
const isBuiltHere = (cli: string) => cli.includes(`${join(".platform", "testbed")}`);
