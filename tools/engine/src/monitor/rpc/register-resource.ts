import type { RegisterResourceRequest, RegisterResourceResponse } from "@pulumi/pulumi/proto/resource_pb";
import type { Registrations, Settings } from "../run-context";
import { decodeRegistration } from "./registration-request";

/** Registers a resource or a component. */
export async function handleRegisterResource(
  context: Registrations & Settings<"projectFolder" | "remoteFiles" | "services" | "workingFolder">,
  request: RegisterResourceRequest,
): Promise<RegisterResourceResponse> {
  const { services } = context.options;
  const { RegisterResourceResponse } = services.resource;
  const registered = await context.register(decodeRegistration(context.options, request));

  const reply = new RegisterResourceResponse();
  reply.setUrn(registered.urn).setId(registered.id).setObject(services.struct.encode(registered.object));
  for (const [property, urns] of registered.propertyDependencies ?? []) {
    const message = new RegisterResourceResponse.PropertyDependencies();
    reply.getPropertydependenciesMap().set(property, message.setUrnsList([...urns]));
  }
  return reply;
}
