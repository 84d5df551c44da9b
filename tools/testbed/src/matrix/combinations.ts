import type { Kit } from "./kit";

/** An SDK and a Node.js that the corpus must work on. */
export interface Combination {
  /** Kit of the SDK; absent for the installed one. */
  readonly kit?: Kit;

  /** Name of the recordings of plans that differ from those on the installed SDK; absent if there are none. */
  readonly variant?: string;

  /** Major version of Node.js: 20 is what build machines have, 24 what users have. */
  readonly node: "20" | "24";

  /** True for the combination that records the variant. The others prove it. */
  readonly records?: boolean;
}

/** SDKs since 3.270 send the same, so that they share their recordings. The newest SDK is tried on the newest Node.js. */
export const combinations: readonly Combination[] = [
  { node: "20" },
  { node: "24" },
  { kit: "sdk-3.270", variant: "sdk-3.270", node: "20", records: true },
  { kit: "sdk-3.276", variant: "sdk-3.270", node: "24" },
];
