import type { CallbackAddress, Goal } from "../../model/goal";

/** Transforms that the program has registered. */
export class Transforms {
  /** For every resource, in the order of registration. */
  readonly ofStack: CallbackAddress[] = [];

  /** For every function call, in the order of registration. */
  readonly ofInvokes: CallbackAddress[] = [];

  private readonly parked = new Map<string, readonly CallbackAddress[]>();

  /**
   * The resource's own transforms. Those of a remote component wait until the process that builds it registers the
   * component, and are claimed then.
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
