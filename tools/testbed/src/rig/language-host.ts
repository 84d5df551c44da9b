import { dirname, join } from "node:path";
import { writeScript } from "./executable-script";

const name = "pulumi-language-nodejs";

/**
 * Makes sure that the CLI that we built can run Node programs: it gets a language host of ours beside it, where it looks
 * first and without a warning. An installed one has its own, and nothing is written where it lies; if it has none, it says so.
 */
export function provideLanguageHost(cli: string): void {
  if (isOurs(cli)) writeScript(join(dirname(cli), name), join(__dirname, "../language-host/main.js"));
}

/** True for a CLI in the ignored folder of our own builds. */
const isOurs = (cli: string) => cli.includes(`${join(".platform", "testbed")}`);
