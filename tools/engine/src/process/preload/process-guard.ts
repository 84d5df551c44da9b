/**
 * Refuses to start other programs: a preview runs the program itself and nothing that it would call. Only our own
 * executables, in the folder that `EKS_PLATFORM_STAND_INS` names, may be started by their bare names.
 */
import childProcess from "node:child_process";
import { existsSync } from "node:fs";
import Module from "node:module";
import { join } from "node:path";
import { report } from "./messages";

// Read once: later changes are the program's.
const shims = process.env.EKS_PLATFORM_STAND_INS;

// Nothing that a shell would read as more than one command.
const plainCommand = /^(?<name>[\w-]+)(?: [\w=.:/-]+)*$/;

function isShim(command: unknown): boolean {
  const name = typeof command === "string" ? plainCommand.exec(command)?.groups?.name : undefined;
  return shims !== undefined && name !== undefined && existsSync(join(shims, name));
}

function refuse(file: unknown): never {
  const command = typeof file === "string" ? file : "a program";
  report({ refused: "command", target: command });
  throw new Error(
    `The program may not start "${command}" in an offline preview. ` +
      `Allow it with --allow-exec if it changes nothing and needs no network.`,
  );
}

let allowed = false;

// Arguments are passed on unchanged.
type Start = (...args: readonly unknown[]) => unknown;

const starters = ["spawn", "spawnSync", "exec", "execSync", "execFile", "execFileSync", "fork"] as const;
for (const name of starters) {
  const original = childProcess[name] as Start;
  Reflect.set(childProcess, name, (command: unknown, ...rest: readonly unknown[]): unknown => {
    if (!isShim(command)) return refuse(command);
    allowed = true;
    try {
      return original(command, ...rest);
    } finally {
      allowed = false;
    }
  });
}

// Keeping a reference to the class itself does not help.
const { prototype } = childProcess.ChildProcess as { prototype: object };
const spawn = Reflect.get(prototype, "spawn") as Start;
Reflect.set(prototype, "spawn", function (this: unknown, options: { readonly file?: unknown }): unknown {
  return allowed ? Reflect.apply(spawn, this, [options]) : refuse(options.file);
});

Module.syncBuiltinESMExports();
