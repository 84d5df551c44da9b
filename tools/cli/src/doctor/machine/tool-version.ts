import { execFile } from "node:child_process";
import { tmpdir } from "node:os";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Milliseconds that a tool may take to print its version. */
const timeoutMilliseconds = 20_000;

/** Prevents tools from searching for newer versions of themselves. */
const quiet = {
  GOTOOLCHAIN: "local",
  NPM_CONFIG_UPDATE_NOTIFIER: "false",
  AWS_EC2_METADATA_DISABLED: "true",
};

/** The version that a tool prints, or `undefined` if it cannot run or prints none. */
export async function toolVersion(
  file: string,
  args: readonly string[],
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    const env = { ...process.env, ...quiet };
    const { stdout } = await run(file, args, { cwd: tmpdir(), env, signal, timeout: timeoutMilliseconds });
    return /\d+\.\d+[^\s,"]*/.exec(stdout)?.[0];
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}
