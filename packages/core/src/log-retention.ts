import { type Declaration, oneOf } from "@eks-platform/settings";

/**
 * Days that CloudWatch can keep logs. It refuses any other number.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html
 */
export const logRetentionPeriods: readonly number[] = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

/** Declares for how many days CloudWatch keeps logs. */
export function logRetentionDays<const O extends Declaration & { readonly default: number }>(options: O) {
  return oneOf({ values: logRetentionPeriods, dated: true, fix: longerPeriod, ...options });
}

function longerPeriod(given: unknown): string | undefined {
  if (typeof given !== "number") return undefined;
  const longer = logRetentionPeriods.find((period) => period >= given);
  return longer === undefined
    ? `The longest one is ${logRetentionPeriods.at(-1)}.`
    : `The next longer one is ${longer}.`;
}
