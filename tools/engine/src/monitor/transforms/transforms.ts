import type { CallbackAddress, Goal } from "../../model/goal";
import { attachDependencies } from "../../protocol/conversions";
import { messageOf, RequestError } from "../failure";
import { requestedDependencies } from "../registration/dependencies";
import { decodeOptions, encodeOptions } from "../rpc/resource-options";
import type { ProgramFunctions, Resources, Transformations } from "../run-context";

/** Runs the resource's own transforms, then those of its ancestors, innermost first, then those of the stack. */
export async function transform(
  context: Transformations & Pick<Resources, "registry">,
  goal: Goal,
  own: readonly CallbackAddress[],
): Promise<Goal> {
  const inherited = [...context.registry.selfAndAncestors(goal.parent)].map(
    (urn) => context.registry.inheritedFrom(urn).transforms,
  );
  // Only transforms that come with the request see which property depends on what.
  let result: Goal =
    goal.transforms.length === 0
      ? goal
      : { ...goal, properties: attachDependencies(goal.properties, requestedDependencies(goal)) };
  for (const address of [...own, ...inherited.flat(), ...context.transforms.ofStack]) {
    result = await apply(context, address, result);
  }
  return result;
}

async function apply(context: ProgramFunctions, address: CallbackAddress, goal: Goal): Promise<Goal> {
  const { services } = context.options;
  const { TransformRequest, TransformResponse, TransformResourceOptions } = services.resource;
  const request = new TransformRequest();
  request.setType(goal.type).setName(goal.name).setParent(goal.parent).setCustom(goal.custom);
  request.setProperties(services.struct.encode(goal.properties));
  request.setOptions(encodeOptions(services, goal, new TransformResourceOptions()));

  const reply = await context.callbacks.call(address, request).catch((error: unknown) => {
    throw new RequestError("UNKNOWN", `invoke transform: ${messageOf(error)}`);
  });
  const response = TransformResponse.deserializeBinary(reply);
  const properties = response.getProperties();
  const options = response.getOptions();
  return {
    ...goal,
    ...(properties === undefined ? {} : { properties: services.struct.decode(properties) }),
    ...(options === undefined ? {} : decodeOptions(services, options)),
  };
}
