import { unknown } from "../../model/values";

/** A rule has read a value that is not known yet. */
export class UnknownValueRead extends Error {
  constructor(path: readonly PropertyKey[]) {
    // Word for word what the policy SDK says.
    super(`string value at .${path.map(String).join(".")} can't be known during preview`);
  }
}

/**
 * Properties that throw {@link UnknownValueRead} when a rule reads one that is not known, at every depth. It behaves as
 * the policy SDK's own guard does, so that a rule finds the same here and there.
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
      // A proxy must give such a property as it is.
      if (own !== undefined && "value" in own && !own.configurable && !own.writable) return member;
      return guard(member, inner);
    },
  });
}
