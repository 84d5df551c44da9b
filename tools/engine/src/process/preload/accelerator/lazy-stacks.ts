import type { LoadRule } from "./loader";
import { isOfSdk } from "./loader";

type Debuggable = (promise: Promise<unknown>, context: unknown) => Promise<unknown>;

/** The part of the SDK's `runtime/debuggable` that is replaced. */
interface DebuggableModule {
  debuggablePromise?: Debuggable;
}

const replaced = new WeakSet<object>();

/**
 * The SDK formats a stack trace for every promise, and shows it when it looks for leaked promises. This does the same
 * bookkeeping, but formats names and traces on demand: 0.9 s of a preview.
 */
export const lazyStacks: LoadRule = ({ request, from, load }) => {
  if (!/(^|[\\/])debuggable$/.test(request) || !isOfSdk(from)) return undefined;
  const debuggable = load() as DebuggableModule;
  const original = debuggable.debuggablePromise;
  if (original !== undefined && !replaced.has(debuggable)) {
    replaced.add(debuggable);
    debuggable.debuggablePromise = deferred(original);
  }
  return debuggable;
};

function deferred(original: Debuggable): Debuggable {
  let first = true;
  let count = 0;
  const isWatched = process.env.PULUMI_DEBUG_PROMISE_LEAKS !== undefined;
  return (promise, context) => {
    // The SDK installs its check for leaks at the first promise.
    if (first) {
      first = false;
      return original(promise, context);
    }
    const candidates = leakCandidates();
    if (isWatched) {
      Object.defineProperties(promise, {
        _debugId: { writable: true, value: count++ },
        _debugCtx: { writable: true, value: context },
        _debugStackTrace: { writable: true, value: new Error().stack },
      });
    }
    candidates.add(promise);
    return promise.then(
      (value) => {
        candidates.delete(promise);
        return value;
      },
      (error: unknown) => {
        candidates.delete(promise);
        if (typeof error === "object" && error !== null) Reflect.set(error, "promise", promise);
        throw error;
      },
    );
  };
}

interface Store {
  leakCandidates: Set<Promise<unknown>>;
}

// Where every copy of the SDK keeps its state: under these names on the global object.
function leakCandidates(): Set<Promise<unknown>> {
  const { asyncLocalStorage, globalStore } = globalThis as {
    asyncLocalStorage?: { getStore(): Store | undefined };
    globalStore?: Store;
  };
  const store = asyncLocalStorage?.getStore() ?? globalStore;
  return store?.leakCandidates ?? new Set();
}
