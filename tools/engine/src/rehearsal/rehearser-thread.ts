import { parentPort, workerData } from "node:worker_threads";
import { Rehearser, type RehearserSettings } from "./rehearser";
import type { Script } from "./script";

// Whoever started this thread has given it exactly this.
const { settings, script } = workerData as { readonly settings: RehearserSettings; readonly script: Script };
const rehearser = new Rehearser(settings, script);

parentPort?.on("message", (seed: number) => {
  void rehearser.rehearse(seed).then((result) => parentPort?.postMessage(result));
});
