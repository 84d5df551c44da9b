import type { LoadRule } from "./loader";
import { isOfSdk } from "./loader";

/** The report maps positions to sources, so that the program need not map every stack trace. */
export const noSourceMaps: LoadRule = ({ request, from }) =>
  request === "source-map-support/register" && isOfSdk(from) ? {} : undefined;
