import type { Value, ValueMap } from "../../model/values";
import { unwrap } from "../../protocol/conversions";
import { packageOf } from "../../protocol/urn";
import { formatFixture } from "../../providers/fixtures";
import { messageOf, RequestError } from "../failure";
import { providerFor } from "../provider-references/default-providers";
import { isUnconfigured, providerState } from "../provider-references/provider-state";
import type { InvokeContext } from "../run-context";
import { getResourceToken } from "../stack-references/builtin-provider";

/** A function call. */
export interface Call {
  readonly token: string;
  readonly args: ValueMap;

  /** URN of the resource on whose behalf the program calls; empty for none. */
  readonly parent: string;
  readonly provider: string;
  readonly version: string;
  readonly pluginDownloadUrl: string;
  readonly packageRef: string;
}

/**
 * Calls the provider of a package, which is already chosen if there are several. An unconfigured provider answers
 * nothing.
 */
export async function invokeFunction(context: InvokeContext, call: Call): Promise<ValueMap> {
  const { token, args } = call;
  const packageName = packageOf(token);
  const provider = providerState(context, await providerFor(context, call, token));
  if (isUnconfigured(context, provider)) return {};

  const opened = openMembers(args);
  const answer = await ask(() => context.provider(packageName).invoke(token, opened, provider), token);
  if (answer === undefined) throw new RequestError("UNIMPLEMENTED", unanswered(token, opened));
  if (token !== getResourceToken) context.invokes.push({ token, args: opened, simulated: answer.simulated });
  return answer.result;
}

async function ask<T>(work: () => Promise<T> | T, token: string): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new RequestError("UNKNOWN", `invocation of ${token} returned an error: ${messageOf(error)}`);
  }
}

const unanswered = (token: string, args: ValueMap) =>
  [
    `Nothing here answers ${token}.`,
    "Add its true answer to the fixtures of the environment:",
    "",
    formatFixture(token, args, {}),
  ].join("\n");

function openMembers(args: ValueMap): ValueMap {
  const opened: Record<string, Value> = {};
  for (const [key, value] of Object.entries(args)) if (value !== undefined) opened[key] = unwrap(value);
  return opened;
}
