import type { LoadRule } from "./loader";
import { isOfSdk } from "./loader";

/** The part of the SDK's `runtime/closure/v8Hooks` that the runner calls at its start. */
interface Hooks {
  isInitializedAsync?: () => Promise<void>;
}

/**
 * The runner attaches a debugger to its own process, for the serialisation of functions. That does so itself when it
 * starts, and is then told of every script loaded before.
 */
export const lazyInspector: LoadRule = ({ request, from, load }) => {
  if (!/[\\/]closure[\\/]v8Hooks$/.test(request) || !isOfSdk(from)) return undefined;
  const hooks = load() as Hooks;
  hooks.isInitializedAsync = () => Promise.resolve();
  return hooks;
};
