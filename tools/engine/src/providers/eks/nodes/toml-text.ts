import { isMap, type Value, type ValueMap } from "../../../model/values";

/**
 * TOML as the library's own writer (@iarna/toml) has it: plain members before tables, tables inside a table that has plain
 * members further to the right, large numbers in groups.
 */
export function toTomlText(table: ValueMap): string {
  return tableText("", "", table);
}

function tableText(path: string, indent: string, table: ValueMap): string {
  const entries = Object.entries(table).filter((entry): entry is [string, Value] => entry[1] !== undefined);
  const plain = entries.filter(([, value]) => !isTable(value));
  const lines = plain.map(([key, value]) => `${indent}${keyText(key)} = ${valueText(value)}`);
  const inner = plain.length > 0 && path !== "" ? `${indent}  ` : indent;
  const tables = entries.filter((entry): entry is [string, ValueMap] => isTable(entry[1]));
  const nested = tables.map(([key, value]) => {
    const name = path === "" ? keyText(key) : `${path}.${keyText(key)}`;
    const hasPlain = Object.values(value).some((member) => member !== undefined && !isTable(member));
    const body = tableText(name, inner, value);
    return hasPlain || Object.keys(value).length === 0 ? `${inner}[${name}]\n${body}` : body;
  });
  return [...(lines.length > 0 ? [`${lines.join("\n")}\n`] : []), ...nested].join("\n");
}

const isTable = (value: Value | undefined): value is ValueMap => isMap(value);

const keyText = (key: string) => (/^[\w-]+$/.test(key) ? key : JSON.stringify(key));

function valueText(value: Value): string {
  if (Array.isArray(value)) return `[ ${value.map((element: Value) => valueText(element)).join(", ")} ]`;
  if (typeof value === "number") return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, "_");
  return JSON.stringify(value);
}
