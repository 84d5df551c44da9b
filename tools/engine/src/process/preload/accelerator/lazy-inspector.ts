import type { LoadRule } from "./loader";
import { isOfSdk } from "./loader";

/** The part of the SDK's `runtime/closure/v8Hooks` that the runner calls at its start. */
interface Hooks {
  isInitializedAsync?: () => Promise<void>;
}

/**
 * To serialize functions, the runner attaches a debugger to its own process at its start. A debugger that attaches
 * later also gets every script that is already loaded.
 */
export const lazyInspector: LoadRule = ({ request, from, load }) => {
  if (!/[\\/]closure[\\/]v8Hooks$/.test(request) || !isOfSdk(from)) return undefined;
  const hooks = load() as Hooks;
  hooks.isInitializedAsync = () => Promise.resolve();
  return hooks;
};
