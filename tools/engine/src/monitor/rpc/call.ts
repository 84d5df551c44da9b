import type { CallResponse } from "@pulumi/pulumi/proto/provider_pb";
import type { ResourceCallRequest } from "@pulumi/pulumi/proto/resource_pb";
import { toPlainValues, toOutputValues } from "../../protocol/conversions";
import { createReply } from "../../protocol/create-reply";
import { callMethod } from "../calls/call";
import { stateDependencies } from "../registration/construct";
import type { ComponentContext } from "../run-context";

/** Calls a method of a component. */
export async function handleCall(
  context: ComponentContext,
  request: ResourceCallRequest,
): Promise<CallResponse> {
  const { struct, resourceServices, provider } = context.options.services;
  const result = await callMethod(context, {
    token: request.getTok(),
    args: toOutputValues(struct.decode(request.getArgs())),
    provider: request.getProvider(),
    version: request.getVersion(),
    pluginDownloadUrl: request.getPlugindownloadurl(),
    packageRef: request.getPackageref(),
  });
  const reply = createReply(resourceServices.ResourceMonitorService.call);
  reply.setReturn(struct.encode(toPlainValues(result)));
  for (const [property, urns] of stateDependencies(result, new Map())) {
    const message = new provider.CallResponse.ReturnDependencies();
    reply.getReturndependenciesMap().set(property, message.setUrnsList([...urns]));
  }
  return reply;
}
