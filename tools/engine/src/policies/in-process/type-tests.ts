/** The type that the policy SDK attaches to resource classes, and to functions that check one type only. */
export function pulumiType(carrier: unknown): string | undefined {
  if (typeof carrier !== "function" || !("__pulumiType" in carrier)) return undefined;
  const type = carrier.__pulumiType;
  return typeof type === "string" && type !== "" ? type : undefined;
}

/** The types that a rule is about, if its function names them; for all others it would not apply. */
export function typesCheckedBy(rule: unknown): readonly unknown[] | undefined {
  if (typeof rule !== "function") return undefined;
  // Packs that are made for this engine may name several types, for which the policy SDK has no mark.
  if ("appliesTo" in rule && Array.isArray(rule.appliesTo)) return rule.appliesTo;
  const only = pulumiType(rule);
  return only === undefined ? undefined : [only];
}

/** `isType` of a resource: whether a class of an SDK is that of its type. */
export function typeTests(type: string) {
  return {
    isType: (resourceClass: unknown): boolean => {
      const known = pulumiType(resourceClass);
      if (known !== undefined) return known === type;
      // Classes without the mark are compared by an instance.
      const { isInstance } = resourceClass as { isInstance?: (object: object) => unknown };
      return typeof isInstance === "function" && isInstance({ __pulumiType: type }) === true;
    },
  };
}
