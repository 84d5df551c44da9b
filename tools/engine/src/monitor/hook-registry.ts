import type { RegisterErrorHookRequest, RegisterResourceHookRequest } from "@pulumi/pulumi/proto/resource_pb";
import type { CallbackAddress } from "./goal";
import { decodeCallback } from "./rpc/origins";

/** A function of the program that runs around a step. */
export interface Hook {
  readonly address: CallbackAddress;

  /** True if it runs in previews too. */
  readonly onDryRun: boolean;

  /** True if a failure of it is only a warning. */
  readonly ignoresErrors: boolean;
}

/** Hooks that the program has registered, by name. */
export class HookRegistry {
  private readonly byName = new Map<string, Hook>();

  register(request: RegisterResourceHookRequest): void {
    this.add(request, { onDryRun: request.getOnDryRun(), ignoresErrors: request.getIgnoreErrors() });
  }

  /** Error hooks run when an operation of a provider fails, which simulated clouds do only on demand. */
  registerErrorHook(request: RegisterErrorHookRequest): void {
    this.add(request, { onDryRun: false, ignoresErrors: false });
  }

  get(name: string): Hook {
    const hook = this.byName.get(name);
    if (hook === undefined) throw new Error(`hook "${name}" was not registered`);
    return hook;
  }

  private add(
    request: RegisterResourceHookRequest | RegisterErrorHookRequest,
    settings: Omit<Hook, "address">,
  ): void {
    const callback = request.getCallback();
    if (callback === undefined) throw new Error(`hook "${request.getName()}" has no callback`);
    this.byName.set(request.getName(), { ...settings, address: decodeCallback(callback) });
  }
}
