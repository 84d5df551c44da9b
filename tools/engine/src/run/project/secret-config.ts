import type { DeclaredConfig } from "./declared-config";

/**
 * The placeholder for a secret of a stack file, which stays encrypted.
 *
 * @param key `namespace:key`
 */
const secretPlaceholder = (key: string) => `offline-secret-${key.slice(key.indexOf(":") + 1)}`;

/** How Pulumi writes an encrypted value. */
const isEncrypted = (value: unknown): boolean =>
  typeof value === "object" && value !== null && Object.keys(value).length === 1 && "secure" in value;

/** True if a value, or anything inside it, is encrypted. */
export function holdsSecret(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return isEncrypted(value) || Object.values(value).some(holdsSecret);
}

/** A value with a placeholder for everything that is encrypted. */
export function withPlaceholders(value: unknown, key: string): unknown {
  if (isEncrypted(value)) return secretPlaceholder(key);
  if (Array.isArray(value)) return value.map((element) => withPlaceholders(element, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, withPlaceholders(member, key)]),
  );
}

/**
 * The placeholder for a secret without a fixture. The program may read it as a number or as JSON, so it follows the
 * declared type.
 *
 * @param own value with placeholders inside
 */
export function placeholderOf(
  key: string,
  own: string | undefined,
  declared: DeclaredConfig | undefined,
): string {
  const placeholder = secretPlaceholder(key);
  const structured = own !== undefined && own !== JSON.stringify(placeholder) ? own : undefined;
  switch (declared?.type) {
    case "boolean":
      return "false";
    case "integer":
      return "0";
    case "array":
      return structured ?? "[]";
    case "object":
      return structured ?? "{}";
    default:
      return structured ?? placeholder;
  }
}
