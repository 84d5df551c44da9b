/**
 * Splits a name into its words, in lower case.
 *
 * @example splitName("readURLOf") // ["read", "url", "of"]
 * @example splitName("step-book") // ["step", "book"]
 */
export const splitName = (name) =>
  name
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== "");
