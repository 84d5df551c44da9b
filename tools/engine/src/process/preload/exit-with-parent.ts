import util from "node:util";

// The parent's end of the channel is gone: nothing waits for the result.
process.once("disconnect", () => process.exit(1));
// The channel alone must not keep the program alive.
process.channel?.unref();

// Node 20 and 22 can loop for half a minute when they colour a stack trace with SDK frames in it, and Pulumi's runner
// prints every error that way. Without colours the text is the same and comes immediately.
const inspect = util.inspect;
const withoutColours = (value: unknown, ...rest: readonly unknown[]): unknown => {
  const [options] = rest;
  const plain = typeof options === "object" && options !== null ? [{ ...options, colors: false }] : rest;
  return Reflect.apply(inspect, util, [value, ...plain]);
};
Object.defineProperties(withoutColours, Object.getOwnPropertyDescriptors(inspect));
Reflect.set(util, "inspect", withoutColours);
