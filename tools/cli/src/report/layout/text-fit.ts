import { stripVTControlCharacters } from "node:util";

/** Makes external text safe to print by removing control sequences and trailing blanks. */
export function printable(text: string): string {
  const plain = stripVTControlCharacters(text).replaceAll("\t", "  ");
  // Remaining control characters must not reach a terminal.
  return plain.replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, "").trimEnd();
}

/** Shortens a text to at most `columns`, the end replaced by an ellipsis. */
export function shorten(text: string, columns: number): string {
  if (text.length <= columns) return text;
  return columns < 1 ? "" : `${text.slice(0, columns - 1)}…`;
}

/**
 * Wraps a text at blanks into lines of at most `columns`. Keeps its line breaks and indentation. A word that is longer than a
 * line, such as a URL, is not split.
 */
export function wrap(text: string, columns: number): readonly string[] {
  return printable(text)
    .split("\n")
    .flatMap((line) => wrapLine(line.trimEnd(), columns));
}

function wrapLine(line: string, columns: number): readonly string[] {
  if (line.length <= columns) return [line];
  const indent = /^ */.exec(line)?.[0] ?? "";
  const lines: string[] = [];
  let current = "";
  for (const word of line.trim().split(/ +/)) {
    if (current !== "" && indent.length + current.length + 1 + word.length > columns) {
      lines.push(indent + current);
      current = word;
    } else {
      current = current === "" ? word : `${current} ${word}`;
    }
  }
  return [...lines, indent + current];
}
