import { allowedBy } from "./allowed";
import { refuse, refuseKey } from "./fix";
import { nearest } from "./nearest";
import type { Path } from "../path";
import type { Check, Problem } from "./problem";
import type { CheckContext } from "../declaration/rule";
import type { UnionSetting } from "../declaration/setting";
import { isMap } from "./values";

/** Checks a value against the one option that it names, so that a mistake is reported in terms of what was meant. */
export function checkUnion(
  setting: UnionSetting,
  given: unknown,
  path: Path,
  context: CheckContext,
  checkAt: Check,
): readonly Problem[] {
  if (typeof given === "string" && setting.tag === undefined) return checkLiteral(setting, given, path);
  if (!isMap(given)) return [refuse(setting, given, path)];
  return setting.tag === undefined ? checkKeyed(setting, given) : checkTagged(setting, setting.tag, given);

  function checkKeyed({ options }: UnionSetting, map: Readonly<Record<string, unknown>>): readonly Problem[] {
    const names = Object.keys(options);
    const [name, ...others] = Object.keys(map).filter((key) => map[key] !== undefined);
    if (name === undefined) return [refuse(setting, given, path)];
    if (others.length > 0) {
      return [
        { path, part: "value", allowed: `one of ${names.join(", ")}, alone`, fix: "Keep one of them." },
      ];
    }
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (option === undefined) return [refuseKey(path, name, names).problem];
    if (option.kind === "literal") {
      return [{ path, part: "value", allowed: allowedBy(setting), fix: `Write ${name} alone.` }];
    }
    return checkAt(option, map[name], [...path, name], context);
  }

  function checkTagged(
    { options }: UnionSetting,
    tag: string,
    map: Readonly<Record<string, unknown>>,
  ): readonly Problem[] {
    const { [tag]: name, ...settings } = map;
    const option = typeof name === "string" && Object.hasOwn(options, name) ? options[name] : undefined;
    if (option !== undefined) return checkAt(option, settings, path, context);
    const names = { kind: "enum", values: Object.keys(options), description: "" } as const;
    if (name !== undefined) return [refuse(names, name, [...path, tag])];
    const fix = `Say which: ${names.values.join(" or ")}.`;
    return [{ path: [...path, tag], part: "key", allowed: allowedBy(names), fix }];
  }
}

function checkLiteral(setting: UnionSetting, given: string, path: Path): readonly Problem[] {
  const { options } = setting;
  const option = Object.hasOwn(options, given) ? options[given] : undefined;
  if (option?.kind === "literal") return [];
  const allowed = allowedBy(setting);
  if (option !== undefined) {
    return [{ path, part: "value", allowed, fix: `It has settings of its own: write { ${given}: … }.` }];
  }
  const meant = nearest(given, Object.keys(options));
  const fix = meant === undefined ? "Choose one of them." : `Did you mean ${meant}?`;
  return [{ path, part: "value", allowed, fix }];
}
