/** A member to spread into an object: absent if the value is. On the wire, an unset text is empty. */
export function optional<K extends string, V>(name: K, value: V | undefined): { readonly [P in K]?: V } {
  // The only member of the object is the one that the parameter names.
  return value === undefined || value === "" ? {} : ({ [name]: value } as { readonly [P in K]?: V });
}
