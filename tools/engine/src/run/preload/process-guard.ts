/** Refuses to start other programs: a preview runs the program itself and nothing that it would call. */
import childProcess from "node:child_process";
import Module from "node:module";
import { tell } from "./messages";

function refuse(file: unknown): never {
  const command = typeof file === "string" ? file : "a program";
  tell({ refused: "command", target: command });
  throw new Error(
    `The program may not start "${command}" in an offline preview. ` +
      `Allow it with --allow-exec if it changes nothing and needs no network.`,
  );
}

const refused = ["spawn", "spawnSync", "exec", "execSync", "execFile", "execFileSync", "fork"] as const;
for (const name of refused) Reflect.set(childProcess, name, refuse);

// Who keeps the class itself gets no further.
Reflect.set(childProcess.ChildProcess.prototype, "spawn", ({ file }: { readonly file?: unknown }) =>
  refuse(file),
);

Module.syncBuiltinESMExports();
