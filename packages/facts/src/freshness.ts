import type { Dated } from "./table";

/**
 * How far to trust a table.
 *
 * - `"fresh"`: within its shelf life.
 * - `"old"`: past it; someone should look at the sources again.
 * - `"expired"`: so far past it that answers built on it mislead.
 */
export type Freshness = "fresh" | "old" | "expired";

/** A table expires at this many shelf lives: long enough that no release is blocked by surprise. */
const shelfLivesUntilExpired = 4;

/** How far to trust facts on a day. */
export function freshness(
  { asOf, shelfLifeDays }: Pick<Dated, "asOf" | "shelfLifeDays">,
  today: Date,
): Freshness {
  const shelfLives = daysSince(asOf, today) / shelfLifeDays;
  if (shelfLives <= 1) return "fresh";
  return shelfLives <= shelfLivesUntilExpired ? "old" : "expired";
}

/** Whole days from an ISO date to a moment, negative if it is still to come. */
export function daysSince(isoDate: string, moment: Date): number {
  return Math.floor((moment.getTime() - Date.parse(isoDate)) / 86_400_000);
}
