/**
 * The placeholders of unknown values in Pulumi's protocol, by kind.
 *
 * @see https://github.com/pulumi/pulumi/blob/v3.248.0/sdk/go/common/resource/plugin/rpc.go
 */
const unknownValues: ReadonlySet<unknown> = new Set([
  "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7", // boolean
  "3eeb2bf0-c639-47a8-9e75-3b44932eb421", // number
  "04da6b54-80e4-46f7-96ec-b56ff0331ba9", // string
  "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2", // array
  "030794c1-ac77-496b-92df-f27374a8bd58", // asset
  "e48ece36-62e2-4504-bad9-02848725956a", // archive
  "dd056dcd-154b-4c76-9bd3-c8f88648b5ff", // object
]);

/** Whether a property has a value, known or unknown. Unlike a read, this does not throw for an unknown value. */
export function isGiven<TObject extends object>(
  object: TObject | undefined,
  key: keyof TObject & string,
): boolean {
  return readValue(object, key) !== undefined && readValue(object, key) !== null;
}

/** Whether a property has a known value. */
export function isKnown<TObject extends object>(
  object: TObject | undefined,
  key: keyof TObject & string,
): boolean {
  return isGiven(object, key) && !unknownValues.has(readValue(object, key));
}

/** Lists the known values of a property that holds one value or a list, and says whether they are all of its values. */
export function listKnownValues(
  object: object,
  key: string,
): { readonly values: readonly unknown[]; readonly all: boolean } {
  const value = readValue(object, key);
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  const values = items.filter((item) => !unknownValues.has(item));
  return { values, all: values.length === items.length };
}

// The proxy of the SDK throws for a property that is read by name, but not for its descriptor.
function readValue(object: object | undefined, key: string): unknown {
  return object ? Object.getOwnPropertyDescriptor(object, key)?.value : undefined;
}
