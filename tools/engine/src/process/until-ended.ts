import { setMaxListeners } from "node:events";

/**
 * Runs work whose processes must not outlive it: its signal is aborted when the work has ended, or when the user's
 * signal is.
 */
export async function runUntilEnded<T>(
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const ending = new AbortController();
  // Every process listens, and there may be many packs.
  setMaxListeners(0, ending.signal);
  const end = () => ending.abort();
  outer?.throwIfAborted();
  outer?.addEventListener("abort", end, { once: true });
  try {
    return await work(ending.signal);
  } finally {
    outer?.removeEventListener("abort", end);
    end();
  }
}
