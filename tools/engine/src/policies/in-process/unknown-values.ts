import { unknown } from "../../model/values";

/** A rule has read an unknown value. */
export class UnknownValueRead extends Error {
  constructor(path: readonly PropertyKey[]) {
    // The exact message of the policy SDK.
    super(`string value at .${path.map(String).join(".")} can't be known during preview`);
  }
}

/**
 * Properties that throw {@link UnknownValueRead} when a rule reads an unknown one, at every depth. They behave like
 * the policy SDK's own guard, so that a rule has the same result in both.
 */
export function guardUnknowns<T extends object>(properties: T): T {
  return guard(properties, []) as T;
}

function guard(value: unknown, path: readonly PropertyKey[]): unknown {
  if (!(value instanceof Object)) return value;
  return new Proxy(value, {
    get(target, key) {
      const member: unknown = Reflect.get(target, key);
      const inner = [...path, key];
      if (member === unknown) throw new UnknownValueRead(inner);
      const own = Reflect.getOwnPropertyDescriptor(target, key);
      // A proxy must return such a property unchanged.
      if (own !== undefined && "value" in own && !own.configurable && !own.writable) return member;
      return guard(member, inner);
    },
  });
}
