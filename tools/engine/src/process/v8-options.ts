import { setFlagsFromString } from "node:v8";

/**
 * By major version of Node, how long V8 waits before it optimizes a function: fifteen times as long as by default. A
 * preview is over before most functions have paid for their optimization, which takes a quarter of its processor
 * time. Versions of Node that are not listed keep the defaults, since an unknown option is fatal.
 */
const lateOptimization: Readonly<Record<string, readonly string[]>> = {
  20: ["--interrupt-budget=1000000"],
  22: ["--invocation-count-for-maglev=6000", "--invocation-count-for-turbofan=45000"],
  24: ["--invocation-count-for-maglev=6000", "--invocation-count-for-turbofan=45000"],
};

const [major = ""] = process.versions.node.split(".");
const optimizeLater = lateOptimization[major] ?? [];

/**
 * Options for Node in a process that lives for seconds: late optimization, and a young generation that starts at the
 * size, in MiB, that it would reach anyway, because nearly everything that a program allocates lives to its end.
 */
export const shortLifeOptions: readonly string[] = [...optimizeLater, "--min-semi-space-size=16"];

/** Makes this process optimize late too. Heap options only work at the start of a process. */
export function optimizeLate(): void {
  for (const option of optimizeLater) setFlagsFromString(option);
}
