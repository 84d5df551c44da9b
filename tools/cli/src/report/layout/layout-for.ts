import type { OutputStream } from "../../cli-context";
import type { Layout } from "./layout";
import { coloured, unpainted } from "./paint";

/** Width in files and pipes, and maximum on a terminal: longer lines are hard to read. */
const pageColumns = 110;
const fewestColumns = 60;

/**
 * The layout of a report for the stream it is written to.
 *
 * @param stream absent for a file
 */
export function layoutFor(
  stream: OutputStream | undefined,
  { full, verbose = false }: { readonly full: boolean; readonly verbose?: boolean },
): Layout {
  const columns = Math.max(fewestColumns, Math.min(pageColumns, stream?.columns ?? pageColumns));
  return { paint: stream?.colours === true ? coloured : unpainted, columns, full, verbose };
}
