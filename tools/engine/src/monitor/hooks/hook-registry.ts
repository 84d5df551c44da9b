import type { RegisterErrorHookRequest, RegisterResourceHookRequest } from "@pulumi/pulumi/proto/resource_pb";
import type { CallbackAddress } from "../../model/goal";
import { decodeCallback } from "../rpc/origins";

/** A function of the program that runs around a step. */
export interface Hook {
  readonly address: CallbackAddress;

  /** True if it runs in previews too. */
  readonly onDryRun: boolean;

  /** True if a failure is only a warning. */
  readonly ignoresErrors: boolean;
}

/**
 * Hooks that the program has registered, by name. Names are unique across all kinds of hooks.
 *
 * @see https://github.com/pulumi/pulumi/blob/v3.259.0/pkg/resource/deploy/resource_hooks.go
 */
export class HookRegistry {
  private readonly byName = new Map<string, Hook>();
  private readonly forErrors = new Map<string, CallbackAddress>();

  /** @throws Error if the name is taken */
  register(request: RegisterResourceHookRequest): void {
    const settings = { onDryRun: request.getOnDryRun(), ignoresErrors: request.getIgnoreErrors() };
    this.byName.set(this.newName(request), { ...settings, address: addressOf(request) });
  }

  /** @throws Error if the name is taken */
  registerErrorHook(request: RegisterErrorHookRequest): void {
    this.forErrors.set(this.newName(request), addressOf(request));
  }

  get(name: string): Hook {
    const hook = this.byName.get(name);
    if (hook === undefined) throw new Error(`hook "${name}" was not registered`);
    return hook;
  }

  getErrorHook(name: string): CallbackAddress {
    const hook = this.forErrors.get(name);
    if (hook === undefined) throw new Error(`error hook "${name}" was not registered`);
    return hook;
  }

  private newName(request: RegisterResourceHookRequest | RegisterErrorHookRequest): string {
    const name = request.getName();
    if (name === "") throw new Error("resource hook name cannot be empty");
    if (this.byName.has(name) || this.forErrors.has(name)) {
      throw new Error(`resource hook already registered for name "${name}"`);
    }
    return name;
  }
}

function addressOf(request: RegisterResourceHookRequest | RegisterErrorHookRequest): CallbackAddress {
  const callback = request.getCallback();
  if (callback === undefined) throw new Error(`hook "${request.getName()}" has no callback`);
  return decodeCallback(callback);
}
