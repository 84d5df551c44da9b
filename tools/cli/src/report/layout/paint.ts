import { styleText } from "node:util";

/** Text styles of a report. Each member returns the text, styled or unchanged. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly accent: (text: string) => string;
}

type Format = Parameters<typeof styleText>[0];

// The caller decides whether to style. Without the option, Node.js 22 would check standard output again.
const styled: (format: Format, text: string, options?: { readonly validateStream: boolean }) => string =
  styleText;
const colour = (format: Format) => (text: string) => styled(format, text, { validateStream: false });

/** For a terminal. */
export const coloured: Paint = {
  strong: colour("bold"),
  faint: colour("dim"),
  good: colour("green"),
  warning: colour("yellow"),
  bad: colour("red"),
  accent: colour("cyan"),
};

const same = (text: string) => text;

/** For files and pipes. */
export const unpainted: Paint = {
  strong: same,
  faint: same,
  good: same,
  warning: same,
  bad: same,
  accent: same,
};
