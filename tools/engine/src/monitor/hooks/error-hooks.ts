import { ResourceInitError, UnknownOutcomeError } from "../../model/provider-error";
import type { Registration } from "../../model/registration";
import { messageOf } from "../failure";
import type { Hooks, ProgramFunctions, Reporter } from "../run-context";
import { hookOptions } from "./hooks";

/** Attempts at one operation, after which no hook runs. */
const mostAttempts = 100;

/** An operation of a provider on a resource. */
export interface HookedOperation {
  readonly operation: "create" | "update" | "delete";

  /** The resource in its desired state; for a deletion, the existing one. */
  readonly resource: Registration;
}

/**
 * Runs work that may fail. If it fails, all error hooks of the resource run, and if one of them wants so, the work
 * runs again. A call that has had no answer is not retried: its outcome is unknown.
 *
 * @throws the last error of the work; or, where nothing exists, the error of a hook
 * @see https://github.com/pulumi/pulumi/blob/v3.259.0/pkg/resource/deploy/retries.go
 */
export async function withErrorHooks<T>(
  context: ProgramFunctions & Pick<Reporter, "log"> & Pick<Hooks, "hooks">,
  operation: HookedOperation,
  attempt: () => Promise<T>,
): Promise<T> {
  const { urn, options } = operation.resource;
  const hooks = options.hooks?.OnError ?? [];
  const failures: string[] = [];
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (hooks.length === 0 || error instanceof UnknownOutcomeError) throw error;
      failures.unshift(messageOf(error));
      if (failures.length >= mostAttempts) {
        context.log.report("warning", `maximum number of error hook retries (${mostAttempts}) reached`, urn);
        throw withReason(error, `maximum number of error hook retries reached: ${messageOf(error)}`);
      }
      if (!(await wantsRetry(context, operation, hooks, failures, error))) throw error;
      const count = `${failures.length}/${mostAttempts}`;
      const message = `retrying ${operation.operation} due to on-error hook request (${count})`;
      context.log.report("warning", message, urn);
    }
  }
}

/** Every hook runs, whatever the others want. */
async function wantsRetry(
  context: ProgramFunctions & Pick<Hooks, "hooks">,
  operation: HookedOperation,
  hooks: readonly string[],
  failures: readonly string[],
  error: unknown,
): Promise<boolean> {
  let retries = false;
  for (const name of hooks) {
    try {
      if (await ask(context, name, operation, failures)) retries = true;
    } catch (problem) {
      const reason = `error hooks execution failed: ${messageOf(problem)}; the operation had failed by: ${messageOf(error)}`;
      throw withReason(error, reason);
    }
  }
  return retries;
}

/** A partially created resource stays one, whatever else the error reports. */
function withReason(error: unknown, reason: string): Error {
  return error instanceof ResourceInitError
    ? new ResourceInitError(error.resource, [reason])
    : new Error(reason, { cause: error });
}

async function ask(
  context: ProgramFunctions & Pick<Hooks, "hooks">,
  name: string,
  { operation, resource }: HookedOperation,
  failures: readonly string[],
): Promise<boolean> {
  const { struct, resource: messages } = context.options.services;
  const address = context.hooks.getErrorHook(name);
  const request = new messages.ErrorHookRequest();
  request.setUrn(resource.urn).setId(resource.id).setName(resource.name).setType(resource.type);
  request.setFailedOperation(operation).setErrorsList([...failures]);
  const old = operation === "delete" ? resource : operation === "update" ? resource.old : undefined;
  if (old !== undefined) {
    request.setOldInputs(struct.encode(old.inputs)).setOldOutputs(struct.encode(old.outputs));
    request.setOldOptions(hookOptions(context, old));
  }
  if (operation !== "delete") {
    request.setNewInputs(struct.encode(resource.inputs)).setNewOptions(hookOptions(context, resource));
  }
  const reply = messages.ErrorHookResponse.deserializeBinary(await context.callbacks.call(address, request));
  if (reply.getError() !== "") throw new Error(`error hook "${name}" failed: ${reply.getError()}`);
  return reply.getRetry();
}
