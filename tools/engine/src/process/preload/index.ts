import { join } from "node:path";
import { shortLifeOptions } from "../v8-options";

/** Files that can be loaded into a third-party process before its own code. */
export type Preload =
  | "exit-with-parent"
  | "accelerator"
  | "direct-transport"
  | "preload-sdk"
  | "without-typescript"
  | "network-guard"
  | "process-guard"
  | "certificate-probe"
  | "guarded";

/** Path of a preload, for `node --require=PATH`. */
export const preloadPath = (name: Preload) => join(__dirname, `${name}.js`);

/** Arguments for Node that load some of them, in order. The accelerator adds the V8 options that it is made for. */
export const preloadArguments = (names: readonly Preload[]) => [
  ...(names.includes("accelerator") ? shortLifeOptions : []),
  ...names.map((name) => `--require=${preloadPath(name)}`),
];
