import type { ReadResourceRequest, ReadResourceResponse } from "@pulumi/pulumi/proto/resource_pb";
import { unknown } from "../../model/values";
import { requireUrn } from "../registration/option-checks";
import { readResource } from "../registration/read";
import type { ReadContext, Settings } from "../run-context";
import { decodePosition } from "./origins";

/** The response of newer SDKs: 3.276 has an id, and 3.270 takes that of the request. */
interface IdentifiedResponse {
  setId?(id: string): unknown;
}

/** Reads a resource that the program does not manage. */
export async function handleReadResource(
  context: ReadContext & Settings<"projectFolder" | "services">,
  request: ReadResourceRequest,
): Promise<ReadResourceResponse> {
  const { services, projectFolder } = context.options;
  const dependencies = request.getDependenciesList();
  for (const urn of dependencies) requireUrn(urn, "dependency");

  const { urn, id, outputs } = await readResource(context, {
    type: request.getType(),
    name: request.getName(),
    id: request.getId(),
    parent: request.getParent(),
    properties: services.struct.decode(request.getProperties()),
    dependencies,
    additionalSecretOutputs: request.getAdditionalsecretoutputsList(),
    sourcePosition: decodePosition(request.getSourceposition(), projectFolder),
    provider: request.getProvider(),
    version: request.getVersion(),
    pluginDownloadUrl: request.getPlugindownloadurl(),
    packageRef: request.getPackageref(),
  });
  const reply: ReadResourceResponse & IdentifiedResponse = new services.resource.ReadResourceResponse();
  reply.setUrn(urn).setProperties(services.struct.encode(outputs));
  // An SDK that expects an id takes none for an unknown one.
  reply.setId?.(id === unknown ? "" : id);
  return reply;
}
