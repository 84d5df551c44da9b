import { join, sep } from "node:path";
import { scrubEnvironment } from "../process/environment-variables";
import { NodeProcess } from "../process/node-process";
import { preloadArguments } from "../process/preload";
import { locateSdk, oldestPackSdk } from "../process/sdk";
import { createStartError } from "../process/start-failure";
import type { PackFolder } from "./pack-folder";

/** How the process of a pack starts. */
export interface PackProcessSettings {
  /** Start it as Pulumi does, without the accelerator. */
  readonly plain: boolean;
  readonly signal: AbortSignal;
}

/** A pack served by the official runner of the pack's own SDK. */
export interface PackProcess {
  /** Port of the loopback interface; rejects if the pack cannot be served. */
  readonly port: Promise<number>;
  stop(): void;
}

/**
 * Starts the process of a pack. As under Pulumi, its environment contains neither stack nor configuration: those come
 * with `ConfigureStack`.
 */
export function startPackProcess(pack: PackFolder, { plain, signal }: PackProcessSettings): PackProcess {
  const { folder, program } = pack;
  const sdk = locateSdk(folder, `The policy pack in ${folder}`, oldestPackSdk);
  const process = new NodeProcess({
    args: [
      ...preloadArguments(
        plain ? [] : ["accelerator", ...(pack.isJavaScript ? (["without-typescript"] as const) : [])],
      ),
      ...preloadArguments(["network-guard", "process-guard"]),
      join(sdk.folder, "cmd", "run-policy-pack", "index.js"),
      // The address of an engine, which no SDK uses: `Handshake` sends it.
      "127.0.0.1:0",
      // The separator keeps `require` from loading a file beside the folder, `pack.js`.
      program.endsWith(".js") || program.endsWith(".ts") ? program : `${program}${sep}`,
    ],
    workingFolder: folder,
    environment: scrubEnvironment(),
    signal,
  });

  const port = new Promise<number>((resolve, reject) => {
    process.onOutput((output) => {
      // The runner prints it on a line of its own.
      const line = /^(\d+)\r?\n/m.exec(output)?.[1];
      if (line !== undefined) resolve(Number(line));
    });
    process.ended.then(
      () =>
        reject(
          new Error(
            `The policy pack in ${folder} could not be started:\n${createStartError(process.output, folder)}`,
          ),
        ),
      reject,
    );
  });
  // A caller that stops the pack before it is ready does not wait for its port.
  port.catch(() => undefined);
  return { port, stop: () => process.stop() };
}
