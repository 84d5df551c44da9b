import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { onPath } from "../counterparts/place";
import { writeScript } from "./executable-script";

const name = "pulumi-language-nodejs";

/**
 * Makes sure that a Pulumi CLI can run Node programs. An installed one has a language host beside it or on PATH; the one
 * that we built gets ours beside it, where the CLI looks first and without a warning.
 */
export function provideLanguageHost(cli: string): void {
  const beside = join(dirname(cli), name);
  if (existsSync(beside) && !isOurs(cli)) return;
  if (!isOurs(cli) && onPath(name) !== undefined) return;
  writeScript(beside, join(__dirname, "../language-host/main.js"));
}

/** True for a CLI in the ignored folder of our own builds. */
const isOurs = (cli: string) => cli.includes(`${join(".platform", "testbed")}`);
