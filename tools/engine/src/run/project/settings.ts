import { parsePath, type PropertyPath } from "@eks-platform/plan";
import { PreviewError } from "../../errors/preview-error";

/**
 * Settings by `namespace:key`, or by a path inside it such as `acme:cluster.version`; a key without namespace is the
 * project's.
 */
export type ConfigSettings = Readonly<Record<string, string>>;

/**
 * Applies settings to a configuration, as `pulumi config set --path` does: inside a structure, true, false and whole
 * numbers are recognized, and everything else is text.
 *
 * @param config `namespace:key` to its text
 * @throws PreviewError if a setting has an invalid path
 */
export function applySettings(
  config: Readonly<Record<string, string>>,
  settings: ConfigSettings,
  project: string,
): Readonly<Record<string, string>> {
  const changed: Record<string, string> = { ...config };
  for (const [place, text] of Object.entries(settings)) {
    const { key, path } = placeOf(place, project);
    const [first] = path;
    changed[key] =
      first === undefined
        ? text
        : JSON.stringify(inside(structureOf(changed[key], place), path, text, place));
  }
  return Object.fromEntries(Object.entries(changed).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function placeOf(place: string, project: string): { readonly key: string; readonly path: PropertyPath } {
  const parts = /^(?:([^:]+):)?([^.[:]+)\.?(.*)$/s.exec(place);
  const [, namespace = project, name = "", rest = ""] = parts ?? [];
  const path = rest === "" ? [] : parsePath(rest);
  if (parts === null || path === undefined || path.includes("*")) {
    throw new PreviewError(
      `"${place}" names no setting. Give namespace:key, and a path if it is a structure: acme:cluster.nodes[0].size.`,
    );
  }
  return { key: `${namespace}:${name}`, path };
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

function structureOf(text: string | undefined, place: string): Json {
  if (text === undefined) return {};
  try {
    // The result is always JSON.
    return JSON.parse(text) as Json;
  } catch {
    throw new PreviewError(
      `"${place}" is a path, but the setting is a text and no structure: leave the path out.`,
    );
  }
}

function inside(value: Json, [first, ...rest]: PropertyPath, text: string, place: string): Json {
  if (first === undefined) return scalarOf(text);
  if (typeof first === "number" && Array.isArray(value) && first <= value.length) {
    const elements: readonly Json[] = value;
    const element = inside(elements[first] ?? {}, rest, text, place);
    return [...elements.slice(0, first), element, ...elements.slice(first + 1)];
  }
  if (typeof first === "string" && typeof value === "object" && value !== null && !Array.isArray(value)) {
    // Neither null nor a list: a map.
    const members = value as { readonly [key: string]: Json };
    const member = Object.hasOwn(members, first) ? members[first] : undefined;
    return { ...members, [first]: inside(member ?? {}, rest, text, place) };
  }
  throw new PreviewError(`"${place}" leads into something that has no ${JSON.stringify(first)}.`);
}

function scalarOf(text: string): Json {
  if (text === "true" || text === "false") return text === "true";
  return /^(0|-?[1-9]\d{0,14})$/.test(text) ? Number(text) : text;
}
