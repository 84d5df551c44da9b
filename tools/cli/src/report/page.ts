import type { Outlet } from "../surroundings";
import type { Layout } from "./layout";
import { coloured, unpainted } from "./paint";

/** Width of the page in files and pipes, and the most on a terminal: longer lines are hard to follow. */
const pageColumns = 110;
const fewestColumns = 60;

/**
 * How a report is written where it is read.
 *
 * @param outlet absent for a file
 */
export function pageFor(
  outlet: Outlet | undefined,
  { full, verbose = false }: { readonly full: boolean; readonly verbose?: boolean },
): Layout {
  const columns = Math.max(fewestColumns, Math.min(pageColumns, outlet?.columns ?? pageColumns));
  return { paint: outlet?.colours === true ? coloured : unpainted, columns, full, verbose };
}
