import { execFile } from "node:child_process";
import { tmpdir } from "node:os";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Milliseconds that a tool may take to say its version. */
const patience = 20_000;

/** Keeps tools from looking for newer versions of themselves, or fetching one. */
const quiet = {
  GOTOOLCHAIN: "local",
  NPM_CONFIG_UPDATE_NOTIFIER: "false",
  AWS_EC2_METADATA_DISABLED: "true",
};

/** The version that a tool prints; nothing if it cannot be run, or prints none. */
export async function toolVersion(
  file: string,
  args: readonly string[],
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    const env = { ...process.env, ...quiet };
    const { stdout } = await run(file, args, { cwd: tmpdir(), env, signal, timeout: patience });
    return /\d+\.\d+[^\s,"]*/.exec(stdout)?.[0];
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}
