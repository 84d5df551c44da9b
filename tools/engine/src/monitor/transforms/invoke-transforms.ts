import type { CallbackAddress } from "../../model/goal";
import { packageOf } from "../../protocol/urn";
import type { Call } from "../calls/invoke";
import { messageOf, RequestError } from "../failure";
import { chooseProvider } from "../provider-references/provider-selection";
import type { ProgramFunctions, Resources, Transformations } from "../run-context";

/** Chooses the provider of a function call, and runs the stack's transforms for calls. */
export async function transformInvoke(
  context: Transformations & Pick<Resources, "registry">,
  call: Call,
): Promise<Call> {
  const { provider, parent, token } = call;
  const providers = new Map<string, string>();
  let result: Call = {
    ...call,
    provider: chooseProvider({ provider, providers, parent }, packageOf(token), context.registry),
  };
  for (const address of context.transforms.ofInvokes) result = await apply(context, address, result);
  return result;
}

async function apply(context: ProgramFunctions, address: CallbackAddress, call: Call): Promise<Call> {
  const { services } = context.options;
  const { TransformInvokeOptions, TransformInvokeRequest, TransformInvokeResponse } = services.resource;
  const options = new TransformInvokeOptions();
  options.setProvider(call.provider).setVersion(call.version).setPluginDownloadUrl(call.pluginDownloadUrl);
  const request = new TransformInvokeRequest();
  request.setToken(call.token).setArgs(services.struct.encode(call.args)).setOptions(options);

  const reply = await context.callbacks.call(address, request).catch((error: unknown) => {
    throw new RequestError("UNKNOWN", messageOf(error));
  });
  const response = TransformInvokeResponse.deserializeBinary(reply);
  const args = response.getArgs();
  const chosen = response.getOptions();
  return {
    ...call,
    ...(args === undefined ? {} : { args: services.struct.decode(args) }),
    ...(chosen === undefined
      ? {}
      : {
          provider: chosen.getProvider(),
          version: chosen.getVersion(),
          pluginDownloadUrl: chosen.getPluginDownloadUrl(),
        }),
  };
}
