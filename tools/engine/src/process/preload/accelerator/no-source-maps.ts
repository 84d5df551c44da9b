import type { LoadRule } from "./loader";
import { isOfSdk } from "./loader";

/** Positions are mapped to the sources in the report, so that the program need not map every stack trace it makes. */
export const noSourceMaps: LoadRule = ({ request, from }) =>
  request === "source-map-support/register" && isOfSdk(from) ? {} : undefined;
