import { setFlagsFromString } from "node:v8";

/**
 * By major version of Node, how V8 waits longer before it optimises a function: fifteen times as much work has to be done
 * in it. A preview is over before most functions have paid for their optimisation, which takes a quarter of its
 * processor time. Versions of Node that are not listed keep the defaults, since they end at once at an unknown option.
 */
const lateOptimization: Readonly<Record<string, readonly string[]>> = {
  20: ["--interrupt-budget=1000000"],
  22: ["--invocation-count-for-maglev=6000", "--invocation-count-for-turbofan=45000"],
  24: ["--invocation-count-for-maglev=6000", "--invocation-count-for-turbofan=45000"],
};

const [major = ""] = process.versions.node.split(".");
const optimizeLater = lateOptimization[major] ?? [];

/**
 * Options for Node in a process that lives for seconds: late optimisation, and a young generation that starts at the size,
 * in MiB, that it would grow to anyway, as nearly all that a program makes stays to its end.
 */
export const shortLifeOptions: readonly string[] = [...optimizeLater, "--min-semi-space-size=16"];

/** Makes this process optimise late too. What concerns the heap can only be said before a process starts. */
export function optimizeLate(): void {
  for (const option of optimizeLater) setFlagsFromString(option);
}
