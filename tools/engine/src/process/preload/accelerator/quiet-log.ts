import type { LoadRule } from "./loader";
import { isOfSdk } from "./loader";

const quiet = new WeakSet<object>();

/** Debug messages are calls to the engine, four for each resource, and the engine drops them. */
export const quietLog: LoadRule = ({ request, from, load }) => {
  if (!/(^|[\\/])log$/.test(request) || !isOfSdk(from)) return undefined;
  const log = load() as { debug?: unknown };
  if (typeof log.debug === "function" && !quiet.has(log)) {
    quiet.add(log);
    log.debug = () => Promise.resolve();
  }
  return log;
};
