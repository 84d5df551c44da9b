import type * as wire from "google-protobuf/google/protobuf/struct_pb";
import type { Value, ValueMap } from "../model/values";

/** Converts between property values and `google.protobuf.Struct`. */
export interface StructCodec {
  /** Members that are `undefined` are left out. */
  encode(map: ValueMap): wire.Struct;
  encodeValue(value: Value): wire.Value;

  /** An absent struct is an empty map. */
  decode(struct: wire.Struct | undefined): ValueMap;
  decodeValue(value: wire.Value): Value;
}

/** Makes a codec out of the program's own copy of the protobuf library, whose messages its gRPC services serialise. */
export function structCodec({ Struct, Value, ListValue, NullValue }: typeof wire): StructCodec {
  // Pulumi's own `Struct.fromJavaScript` throws on `undefined`.
  const encode = (map: ValueMap): wire.Struct => {
    const struct = new Struct();
    const fields = struct.getFieldsMap();
    for (const [key, member] of Object.entries(map)) {
      if (member !== undefined) fields.set(key, encodeValue(member));
    }
    return struct;
  };

  const encodeValue = (value: Value): wire.Value => {
    const encoded = new Value();
    if (value === null) encoded.setNullValue(NullValue.NULL_VALUE);
    else if (typeof value === "string") encoded.setStringValue(value);
    else if (typeof value === "number") encoded.setNumberValue(value);
    else if (typeof value === "boolean") encoded.setBoolValue(value);
    else if (isList(value)) {
      const list = new ListValue();
      list.setValuesList(value.map((element) => encodeValue(element ?? null)));
      encoded.setListValue(list);
    } else encoded.setStructValue(encode(value));
    return encoded;
  };

  return {
    encode,
    encodeValue,
    // A struct holds nothing but JSON, so what comes out of it is a value.
    decode: (struct) => (struct === undefined ? {} : (struct.toJavaScript() as ValueMap)),
    decodeValue: (value) => value.toJavaScript() as Value,
  };
}

const isList = (value: readonly Value[] | ValueMap): value is readonly Value[] => Array.isArray(value);
