import { dirname, join } from "node:path";
import { writeScript } from "./executable-script";

const executableName = "pulumi-language-nodejs";

/**
 * Makes sure that the CLI that we built can run Node programs: it gets a language host of ours beside it, where it looks
 * first and without a warning. An installed one has its own, and nothing is written where it lies; if it has none, it says so.
 */
export function installLanguageHost(cli: string): void {
  if (isBuiltHere(cli))
    writeScript(join(dirname(cli), executableName), join(__dirname, "../language-host/main.js"));
}

/** True for a CLI in the ignored folder of our own builds. */
const isBuiltHere = (cli: string) => cli.includes(`${join(".platform", "testbed")}`);
