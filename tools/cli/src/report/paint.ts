import { styleText } from "node:util";

/** How a report stresses words. Each member takes a text and gives it back, painted or not. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly accent: (text: string) => string;
}

type Format = Parameters<typeof styleText>[0];

// Whether to paint at all is decided by whoever chooses the paint: Node 22 would look at standard output again.
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
