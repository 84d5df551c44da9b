import { attachDependencies } from "../protocol/conversions";
import { requestedDependencies } from "./dependencies";
import { messageOf, RequestError } from "./failure";
import type { CallbackAddress, Goal } from "./goal";
import { decodeOptions, encodeOptions } from "./resource-options";
import type { Session } from "./session";

/** Transforms that the program has registered. */
export class Transforms {
  /** For every resource, in the order of registration. */
  readonly ofStack: CallbackAddress[] = [];

  /** For every function call, in the order of registration. */
  readonly ofInvokes: CallbackAddress[] = [];

  private readonly parked = new Map<string, readonly CallbackAddress[]>();

  /**
   * The transforms of a resource's own. Those of a remote component wait until the process that builds it registers
   * the component, and are claimed then.
   */
  claim(goal: Goal): readonly CallbackAddress[] {
    const key = [goal.parent, goal.type, goal.name].join("::");
    const parked = this.parked.get(key);
    this.parked.delete(key);
    if (parked !== undefined) return parked;
    if (goal.remote && goal.transforms.length > 0) this.parked.set(key, goal.transforms);
    return goal.transforms;
  }
}

/** Runs the resource's own transforms, then those of its ancestors from the inside out, then those of the stack. */
export async function transform(
  session: Session,
  goal: Goal,
  own: readonly CallbackAddress[],
): Promise<Goal> {
  const inherited = [...session.registry.selfAndAncestors(goal.parent)].map(
    (urn) => session.registry.inheritedFrom(urn).transforms,
  );
  // Only transforms that come with the request see which property depends on what.
  let result: Goal =
    goal.transforms.length === 0
      ? goal
      : { ...goal, properties: attachDependencies(goal.properties, requestedDependencies(goal)) };
  for (const address of [...own, ...inherited.flat(), ...session.transforms.ofStack]) {
    result = await apply(session, address, result);
  }
  return result;
}

async function apply(session: Session, address: CallbackAddress, goal: Goal): Promise<Goal> {
  const { services } = session.options;
  const { TransformRequest, TransformResponse, TransformResourceOptions } = services.resource;
  const request = new TransformRequest();
  request.setType(goal.type).setName(goal.name).setParent(goal.parent).setCustom(goal.custom);
  request.setProperties(services.struct.encode(goal.properties));
  request.setOptions(encodeOptions(services, goal, new TransformResourceOptions()));

  const reply = await session.callbacks.call(address, request).catch((error: unknown) => {
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
