import { parentPort, workerData } from "node:worker_threads";
import type { RehearsalRecording } from "./rehearsal-recording";
import { Rehearser, type RehearserSettings } from "./rehearser";

// The starter of this thread passes exactly this.
const { settings, recording } = workerData as {
  readonly settings: RehearserSettings;
  readonly recording: RehearsalRecording;
};
const rehearser = new Rehearser(settings, recording);

parentPort?.on("message", (seed: number) => {
  void rehearser.rehearse(seed).then((result) => parentPort?.postMessage(result));
});
