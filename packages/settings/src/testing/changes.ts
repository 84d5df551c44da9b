import { keyOf, sampleOf, sampleOption } from "./sample";
import type { Path } from "../path";
import {
  type ListSetting,
  type MapSetting,
  type ObjectSetting,
  type Setting,
  type UnionSetting,
  valuesOf,
} from "../declaration/setting";
import { isMap } from "../check/values";

/** Two values that differ in one setting. */
export interface Change {
  /** The setting. */
  readonly path: Path;
  readonly before: unknown;

  /** Values with another value of the setting, the most likely first. What holds between settings may refuse some. */
  readonly after: readonly unknown[];
}

/**
 * For each setting within a setting, at every depth, a value without and values with a change of it. With them a test proves
 * that whatever is declared has an effect.
 *
 * @param value what the setting has before
 */
export function changesOf(setting: Setting, value: unknown): readonly Change[] {
  switch (setting.kind) {
    case "object":
      return objectChanges(setting, value);
    case "map":
      return mapChanges(setting, value);
    case "list":
      return listChanges(setting, value);
    case "union":
      return unionChanges(setting, value);
    default:
      return [{ path: [], before: value, after: otherValues(setting, value) }];
  }
}

function objectChanges({ fields }: ObjectSetting, value: unknown): readonly Change[] {
  const object = isMap(value) ? value : {};
  return Object.entries(fields).flatMap(([name, field]) => {
    const put = (inner: unknown) => ({ ...object, [name]: inner });
    const given = object[name] ?? ("default" in field ? field.default : undefined);
    if (given !== undefined) return lifted(name, changesOf(field, given), put);
    const sample = sampleOf(field);
    return [
      { path: [name], before: value, after: [put(sample)] },
      ...lifted(name, partsOf(field, sample), put),
    ];
  });
}

function mapChanges(setting: MapSetting, value: unknown): readonly Change[] {
  const map = isMap(value) ? value : {};
  const [name] = Object.keys(map);
  const put = (key: string) => (inner: unknown) => ({ ...map, [key]: inner });
  if (name !== undefined) return lifted(name, changesOf(setting.values, map[name]), put(name));
  const key = keyOf(setting);
  const sample = sampleOf(setting.values);
  return [
    { path: [], before: value, after: [{ [key]: sample }] },
    ...lifted(key, partsOf(setting.values, sample), put(key)),
  ];
}

function listChanges({ items }: ListSetting, value: unknown): readonly Change[] {
  const [first, ...rest]: readonly unknown[] = Array.isArray(value) ? value : [];
  if (first !== undefined) return lifted(0, changesOf(items, first), (inner) => [inner, ...rest]);
  const sample = sampleOf(items);
  return [
    { path: [], before: value, after: [[sample]] },
    ...lifted(0, partsOf(items, sample), (inner) => [inner]),
  ];
}

function unionChanges(setting: UnionSetting, value: unknown): readonly Change[] {
  const { tag, options } = setting;
  const chosen = isMap(value)
    ? String(tag === undefined ? Object.keys(value)[0] : value[tag])
    : String(value);
  const others = Object.keys(options).filter((name) => name !== chosen);
  const choice = { path: [], before: value, after: others.map((name) => sampleOption(setting, name)) };
  const within = Object.entries(options).flatMap(([name, option]) => {
    if (option.kind === "literal") return [];
    const sample =
      name === chosen && isMap(value) ? (tag === undefined ? value[name] : value) : sampleOf(option);
    const put = (inner: unknown) =>
      tag === undefined ? { [name]: inner } : { [tag]: name, ...Object(inner) };
    return lifted(tag === undefined ? name : undefined, partsOf(option, sample), put);
  });
  return [choice, ...within];
}

/** The changes within a value that has parts; none for one that has not. */
function partsOf(setting: Setting, value: unknown): readonly Change[] {
  return ["object", "map", "list", "union"].includes(setting.kind) ? changesOf(setting, value) : [];
}

function lifted(
  name: string | number | undefined,
  changes: readonly Change[],
  put: (inner: unknown) => unknown,
): readonly Change[] {
  return changes.map(({ path, before, after }) => ({
    path: name === undefined ? path : [name, ...path],
    before: put(before),
    after: after.map(put),
  }));
}

function otherValues(setting: Setting, value: unknown): readonly unknown[] {
  switch (setting.kind) {
    case "boolean":
      return [value !== true];
    case "integer":
      return [Number(value) + 1, Number(value) - 1, setting.min, setting.max].filter(
        (other) => other !== value && other >= setting.min && other <= setting.max,
      );
    case "string":
      return [setting.format.example, ...(setting.format.examples ?? [])].filter((other) => other !== value);
    case "enum":
      return valuesOf(setting).filter((other) => other !== value);
    default:
      return [{ sample: JSON.stringify(value) }];
  }
}
