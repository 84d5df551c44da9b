import type { RegisterResourceRequest, RegisterResourceResponse } from "@pulumi/pulumi/proto/resource_pb";
import { register } from "../registration/register";
import type { Session } from "../session";
import { decodeRegistration } from "./registration-request";

/** Registers a resource or a component. */
export async function handleRegisterResource(
  session: Session,
  request: RegisterResourceRequest,
): Promise<RegisterResourceResponse> {
  const { services } = session.options;
  const { RegisterResourceResponse } = services.resource;
  const registered = await register(session, decodeRegistration(session.options, request));

  const reply = new RegisterResourceResponse();
  reply.setUrn(registered.urn).setId(registered.id).setObject(services.struct.encode(registered.object));
  for (const [property, urns] of registered.propertyDependencies ?? []) {
    const message = new RegisterResourceResponse.PropertyDependencies();
    reply.getPropertydependenciesMap().set(property, message.setUrnsList([...urns]));
  }
  return reply;
}
