import { setMaxListeners } from "node:events";

/**
 * Does work whose processes must not outlive it: the signal that it gets is aborted when it has ended, or when the
 * user's is.
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
