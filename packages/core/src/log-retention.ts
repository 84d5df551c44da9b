import { type ArgumentRule } from "./arguments";

/**
 * Days that CloudWatch can keep logs. It refuses any other number.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html
 */
export const logRetentionPeriods: readonly number[] = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

/** The rule over an argument that says how long logs are kept. */
export function logRetentionRule(arg: string, given: number): ArgumentRule {
  const longer = logRetentionPeriods.find((period) => period >= given);
  return {
    arg,
    given,
    holds: logRetentionPeriods.includes(given),
    allowed: `a period that CloudWatch offers: ${logRetentionPeriods.join(", ")} days`,
    fix:
      longer === undefined
        ? `The longest one is ${logRetentionPeriods.at(-1)}.`
        : `The next longer one is ${longer}.`,
  };
}
