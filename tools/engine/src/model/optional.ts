/** A member to spread into an object: absent if nobody gave a value. The wire leaves a text empty that nobody gave. */
export function optional<K extends string, V>(name: K, value: V | undefined): { readonly [P in K]?: V } {
  // The only member of the object is the one that the parameter names.
  return value === undefined || value === "" ? {} : ({ [name]: value } as { readonly [P in K]?: V });
}
