import { boundsOf, defaultOf, describe, meaningsOf } from "./describe";
import {
  type EnumSetting,
  mayBeAbsent,
  type ObjectSetting,
  type Setting,
  type UnionSetting,
  valuesOf,
} from "../declaration/setting";

/** Where types that a declaration uses and does not declare come from: module by type. */
export type ImportedTypes = Readonly<Record<string, string>>;

/** A setting whose type has a name. */
type Named = (EnumSetting | ObjectSetting | UnionSetting) & { readonly type: string };

/**
 * The TypeScript types of settings, with all that the declarations say as doc comments: what an editor shows to the user of a
 * component.
 *
 * @param roots the settings whose types are wanted; the types that they use come along, each once
 * @param imported types that another module declares
 */
export function typescriptTypes(roots: readonly Setting[], imported: ImportedTypes = {}): string {
  const named = new Map<string, Named>();
  const used = new Set<string>();
  for (const root of roots) collect(root);

  function collect(setting: Setting): void {
    if (isNamed(setting)) {
      if (Object.hasOwn(imported, setting.type)) {
        used.add(setting.type);
        return;
      }
      if (named.has(setting.type)) return;
      named.set(setting.type, setting);
    }
    partsOf(setting).forEach(collect);
  }

  const declarations = [...named.values()].map(declare);
  const body = declarations.join("\n");
  return [
    "// Generated from the declarations of settings by `npm run generate`. Change those.\n",
    importLines(/\bInput</.test(body) ? { Input: "@pulumi/pulumi" } : {}),
    importLines(Object.fromEntries([...used].map((type) => [type, imported[type] ?? ""]))),
    `\n${body}`,
  ].join("");
}

function isNamed(setting: Setting): setting is Named {
  return "type" in setting && setting.type !== undefined;
}

/** The settings that a setting is made of. */
function partsOf(setting: Setting): readonly Setting[] {
  switch (setting.kind) {
    case "list":
      return [setting.items];
    case "map":
      return [setting.values];
    case "object":
      return Object.values(setting.fields);
    case "union":
      return Object.values(setting.options);
    default:
      return [];
  }
}

/** What stands for a member that is left out is the member's to say, not its type's. */
function declare({ optional: _optional, default: _default, ...setting }: Named): string {
  if (setting.kind !== "object" || Object.keys(setting.fields).length === 0) {
    return `${comment(setting, "")}export type ${setting.type} = ${shape(setting, "")};\n`;
  }
  return `${comment(setting, "")}export interface ${setting.type} ${members(setting, "")}\n`;
}

function members({ fields }: ObjectSetting, indent: string): string {
  const inner = `${indent}  `;
  const lines = Object.entries(fields).map(([name, field]) => {
    const key = /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
    const optional = mayBeAbsent(field) ? "?" : "";
    return `${comment(field, inner)}${inner}readonly ${key}${optional}: ${typeOf(field, inner)};\n`;
  });
  return `{\n${lines.join("\n")}${indent}}`;
}

function typeOf(setting: Setting, indent: string): string {
  const type = isNamed(setting) ? setting.type : shape(setting, indent);
  return setting.input === true ? `Input<${type}>` : type;
}

function shape(setting: Setting, indent: string): string {
  switch (setting.kind) {
    case "boolean":
      return "boolean";
    case "integer":
      return "number";
    case "string":
      return "string";
    case "literal":
      return "never";
    case "json":
      return "unknown";
    case "enum":
      return enumType(setting);
    case "list":
      return listType(typeOf(setting.items, indent), setting.input === true);
    case "map": {
      const values = typeOf(setting.values, indent);
      if (setting.keys === undefined || "pattern" in setting.keys)
        return `Readonly<Record<string, ${values}>>`;
      const names = setting.keys.map((key) => JSON.stringify(key)).join(" | ");
      return `{ readonly [Name in ${names}]?: ${values} }`;
    }
    case "object":
      return Object.keys(setting.fields).length === 0
        ? "Readonly<Record<string, never>>"
        : members(setting, indent);
    case "union":
      return unionType(setting, indent);
  }
}

function enumType(setting: EnumSetting): string {
  const values = valuesOf(setting);
  if (setting.dated !== true) return values.map((value) => JSON.stringify(value)).join(" | ");
  return [...new Set(values.map((value) => typeof value))].join(" | ");
}

/** Lists that may be outputs are those of Pulumi, which are mutable. */
function listType(items: string, isInput: boolean): string {
  const element = /[ |]/.test(items) && !/^\w+<.*>$/.test(items) ? `(${items})` : items;
  return `${isInput ? "" : "readonly "}${element}[]`;
}

function unionType({ tag, options }: UnionSetting, indent: string): string {
  return Object.entries(options)
    .map(([name, option]) => {
      if (option.kind === "literal") return JSON.stringify(name);
      const type = typeOf(option, indent);
      return tag === undefined
        ? `{ readonly ${name}: ${type} }`
        : `({ readonly ${tag}: "${name}" } & ${type})`;
    })
    .join(" | ");
}

function comment(setting: Setting, indent: string): string {
  const meanings = setting.kind === "enum" ? meaningsOf(setting) : [];
  const fallback = defaultOf(setting);
  const tags = [
    ...(fallback === undefined ? [] : [`@default ${fallback}`]),
    ...(setting.kind === "string" && boundsOf(setting) !== ""
      ? [`@example ${JSON.stringify(setting.format.example)}`]
      : []),
    ...(setting.source === undefined ? [] : [`@see ${setting.source}`]),
  ];
  const blocks = [
    wrap(describe(setting), 110 - indent.length),
    meanings.map(([value, meaning]) => `- \`${JSON.stringify(value)}\`: ${meaning}`),
    tags,
  ].filter((block) => block.length > 0);
  const lines = blocks.flatMap((block, index) => (index === 0 ? block : ["", ...block]));
  const [only = "", ...more] = lines;
  if (more.length === 0) return only === "" ? "" : `${indent}/** ${only} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} *${line === "" ? "" : ` ${line}`}\n`).join("")}${indent} */\n`;
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else if (word !== "") lines.push(word);
  }
  return lines;
}

function importLines(types: ImportedTypes): string {
  const modules = [...new Set(Object.values(types))].sort();
  return modules
    .map((module) => {
      const names = Object.keys(types).filter((type) => types[type] === module);
      return `import type { ${names.sort().join(", ")} } from "${module}";\n`;
    })
    .join("");
}
