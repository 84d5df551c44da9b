import type { InvokeResponse } from "@pulumi/pulumi/proto/provider_pb";
import type { ResourceInvokeRequest } from "@pulumi/pulumi/proto/resource_pb";
import { createReply } from "../../protocol/create-reply";
import { invokeFunction } from "../calls/invoke";
import { dependsOnUnresolved } from "../calls/unresolved";
import type { InvokeContext, RegistrationsInProgress, Transformations } from "../run-context";
import { transformInvoke } from "../transforms/invoke-transforms";

/** Members of the messages that only SDKs from 3.270 on have. */
interface NewerRequest {
  getDependsonList?(): string[];
  getParent?(): string;
}
interface NewerReply {
  setUnknown?(unknown: boolean): void;
}

/** Calls a function of a provider. */
export async function handleInvoke(
  context: InvokeContext & Transformations & RegistrationsInProgress,
  request: ResourceInvokeRequest,
): Promise<InvokeResponse> {
  const { struct, resourceServices } = context.options.services;
  const newer: ResourceInvokeRequest & NewerRequest = request;
  const reply: InvokeResponse & NewerReply = createReply(resourceServices.ResourceMonitorService.invoke);

  const call = await transformInvoke(context, {
    token: request.getTok(),
    args: struct.decode(request.getArgs()),
    parent: newer.getParent?.() ?? "",
    provider: request.getProvider(),
    version: request.getVersion(),
    pluginDownloadUrl: request.getPlugindownloadurl(),
    packageRef: request.getPackageref(),
  });
  const needed = newer.getDependsonList?.() ?? [];
  if (needed.length > 0 && (await dependsOnUnresolved(context, needed))) {
    reply.setUnknown?.(true);
    return reply;
  }
  return reply.setReturn(struct.encode(await invokeFunction(context, call)));
}
