import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { Run } from "./obtain-chart";

/** Whether a program is on `PATH`. */
export const isOnPath = (program: string): boolean =>
  (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, program)));

/** Runs a program to its end, and throws what it says is wrong. */
export const runProgram: Run = (program, args) => {
  try {
    return execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    // Safe: this is what a program leaves behind that ends with an error.
    const { stdout = "", stderr = "" } = error as { readonly stdout?: string; readonly stderr?: string };
    // `go mod download -json` says in its answer what is wrong; others say it on their error output.
    const reason = /^\s*"Error": (".*")$/m.exec(stdout)?.[1];
    throw new Error(
      reason === undefined ? stderr.trim() || `${program} failed` : String(JSON.parse(reason)),
      {
        cause: error,
      },
    );
  }
};
