import type {
  BooleanSetting,
  EnumSetting,
  IntegerSetting,
  JsonSetting,
  ListSetting,
  MapSetting,
  ObjectSetting,
  StringSetting,
  UnionSetting,
  LiteralSetting,
} from "./setting";

/** The options of a kind. */
type Options<S> = Omit<S, "kind">;

/** Declares true or false. */
export function boolean<const O extends Options<BooleanSetting>>(options: O) {
  return { kind: "boolean", ...options } as const;
}

/** Declares a whole number within bounds. */
export function integer<const O extends Options<IntegerSetting>>(options: O) {
  return { kind: "integer", ...options } as const;
}

/** Declares a string of one format. */
export function string<const O extends Options<StringSetting>>(options: O) {
  return { kind: "string", ...options } as const;
}

/** Declares a choice from a closed set. */
export function oneOf<const O extends Options<EnumSetting>>(options: O) {
  return { kind: "enum", ...options } as const;
}

/** Declares an option of a union that has no settings of its own. */
export function literal<const O extends Options<LiteralSetting>>(options: O) {
  return { kind: "literal", ...options } as const;
}

/** Declares values of one kind, in order. */
export function list<const O extends Options<ListSetting>>(options: O) {
  return { kind: "list", ...options } as const;
}

/** Declares values of one kind by name. */
export function map<const O extends Options<MapSetting>>(options: O) {
  return { kind: "map", ...options } as const;
}

/** Declares settings that belong together. */
export function object<const O extends Options<ObjectSetting>>(options: O) {
  return { kind: "object", ...options } as const;
}

/** Declares a choice between options with settings of their own. */
export function union<const O extends Options<UnionSetting>>(options: O) {
  return { kind: "union", ...options } as const;
}

/** Declares whatever JSON can express. */
export function json<const O extends Options<JsonSetting>>(options: O) {
  return { kind: "json", ...options } as const;
}
