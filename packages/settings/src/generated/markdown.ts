import { boundsOf, defaultOf, meaningsOf } from "./describe";
import type { Setting } from "../declaration/setting";

/**
 * The reference of settings: a table with a row per setting, at every depth, in the order of declaration.
 *
 * @param setting an object, whose fields become the rows
 */
export function referenceTable(setting: Setting): string {
  const rows = rowsOf(setting, []);
  return [
    "| setting | what it is | allowed | default |",
    "| --- | --- | --- | --- |",
    ...rows.map((cells) => `| ${cells.map(escape).join(" | ")} |`),
    "",
  ].join("\n");
}

type Row = readonly [setting: string, meaning: string, allowed: string, fallback: string];

function rowsOf(setting: Setting, path: readonly string[]): readonly Row[] {
  switch (setting.kind) {
    case "object":
      // A contract is filled by a component, not by a user.
      if (setting.open === true) return [];
      return Object.entries(setting.fields).flatMap(([name, field]) => withParts(field, [...path, name]));
    case "map":
      return rowsOf(setting.values, [...path, "*"]);
    case "list":
      return rowsOf(setting.items, [...path.slice(0, -1), `${path.at(-1) ?? ""}[]`]);
    case "union":
      return Object.entries(setting.options).flatMap(([name, option]) =>
        withParts(option, setting.tag === undefined ? [...path, name] : path),
      );
    default:
      return [];
  }
}

function withParts(setting: Setting, path: readonly string[]): readonly Row[] {
  return [rowOf(setting, path), ...rowsOf(setting, path)];
}

function rowOf(setting: Setting, path: readonly string[]): Row {
  const { description, replaces, source } = setting;
  const meaning = [
    description,
    ...(replaces === undefined ? [] : [`Changing it replaces ${replaces}.`]),
    ...(source === undefined ? [] : [`[Source](${source})`]),
  ].join(" ");
  const fallback = defaultOf(setting);
  return [
    `\`${path.join(".")}\``,
    meaning,
    allowedCell(setting),
    fallback === undefined ? "required" : fallback,
  ];
}

function allowedCell(setting: Setting): string {
  if (setting.kind === "enum") {
    const meanings = meaningsOf(setting);
    if (meanings.length > 0)
      return meanings.map(([value, meaning]) => `\`${value}\`: ${meaning}`).join("<br>");
  }
  if (setting.kind === "list" && boundsOf(setting) === "") return allowedCell(setting.items);
  return setting.kind === "boolean" ? "true or false" : boundsOf(setting);
}

function escape(cell: string): string {
  return cell.replaceAll("|", "\\|");
}
