import { isMap, type Value } from "../../model/values";

/** Columns after which the library's YAML writer folds a text. */
const widest = 80;

/**
 * YAML as the library's own writer (js-yaml) has it, so that user data and ConfigMaps are the same to the letter: texts that
 * could be read as something else are quoted, long ones are folded.
 */
export function toYamlText(value: Value): string {
  return `${block(value, 0)}\n`;
}

function block(value: Value, level: number): string {
  if (Array.isArray(value)) return value.length === 0 ? "[]" : items(value, level);
  if (isMap(value)) return Object.keys(value).length === 0 ? "{}" : members(value, level);
  return typeof value === "string" ? text(value, level) : String(value);
}

function items(list: readonly Value[], level: number): string {
  return list.map((item) => `${blanks(level)}- ${block(item, level + 1).trimStart()}`).join("\n");
}

function members(map: { readonly [key: string]: Value | undefined }, level: number): string {
  const lines = Object.entries(map).flatMap(([key, value]) => {
    if (value === undefined) return [];
    const name = `${blanks(level)}${scalar(key)}:`;
    const nested = (isMap(value) || Array.isArray(value)) && Object.keys(value).length > 0;
    return [nested ? `${name}\n${block(value, level + 1)}` : `${name} ${block(value, level + 1)}`];
  });
  return lines.join("\n");
}

/** A text on its own lines if it is long or has several lines, else on the line of its key. */
function text(value: string, level: number): string {
  const width = Math.max(40, widest - 2 * level);
  const indent = blanks(level);
  if (value.includes("\n")) {
    const ending = value.endsWith("\n") ? "" : "-";
    return `|${ending}\n${value
      .replace(/\n$/, "")
      .split("\n")
      .map((line) => (line === "" ? "" : `${indent}${line}`))
      .join("\n")}`;
  }
  return value.length > width
    ? `>-\n${folded(value, width)
        .map((line) => `${indent}${line}`)
        .join("\n")}`
    : scalar(value);
}

/** Breaks a text at blanks, so that no line is wider than it must be. */
function folded(value: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of value.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** Texts that a reader could take for something else. */
const ambiguous =
  /^$|^[-?:,[\]{}#&*!|=>'"%@`\s]|:(\s|$)|\s#|\s$|^(~|null|true|false|y|n|yes|no|on|off)$|^[-+.]?\d[\d_.eE+-]*$|^0[xob][\da-f]+$|^\d{4}-\d\d?-\d\d?/i;

const scalar = (value: string) => (ambiguous.test(value) ? `'${value.replaceAll("'", "''")}'` : value);

const blanks = (level: number) => "  ".repeat(level);
