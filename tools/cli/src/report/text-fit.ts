import { stripVTControlCharacters } from "node:util";

/** Makes a text from elsewhere safe to print: without control sequences and without trailing blanks. */
export function printable(text: string): string {
  const plain = stripVTControlCharacters(text).replaceAll("\t", "  ");
  // What is left of control characters must not reach a terminal.
  return plain.replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, "").trimEnd();
}

/** Shortens a text to at most `columns`, the end replaced by an ellipsis. */
export function shorten(text: string, columns: number): string {
  if (text.length <= columns) return text;
  return columns < 1 ? "" : `${text.slice(0, columns - 1)}…`;
}

/**
 * Breaks a text into lines of at most `columns` at blanks. Its own line breaks and the indentation of its lines are
 * kept; a word that is longer than a line, such as a URL, stays whole.
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
