import { coversInternet } from "../network/address-range";
import type { Condition, Statement } from "./policy-document";

/**
 * Keys that identify the caller or its location. A statement for everyone is not public if a condition tests one of them.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
const callerKeys: ReadonlySet<string> = new Set([
  "aws:principalaccount",
  "aws:principalarn",
  "aws:principalorgid",
  "aws:principalorgpaths",
  "aws:sourceaccount",
  "aws:sourcearn",
  "aws:sourceip",
  "aws:sourceorgid",
  "aws:sourceorgpaths",
  "aws:sourceowner",
  "aws:sourcevpc",
  "aws:sourcevpce",
  "aws:userid",
  "aws:vpcsourceip",
  "kms:calleraccount",
  "s3:dataaccesspointaccount",
]);

/** Operators that match only if the key is present with one of the values. The others match a caller without the key. */
const restrictingOperators =
  /^(ForAnyValue:)?(StringEquals|StringEqualsIgnoreCase|StringLike|ArnEquals|ArnLike|IpAddress)$/;

/** Whether a statement allows everyone: it applies to everyone, and no condition restricts the caller. */
export function isPublic(statement: Statement): boolean {
  const { effect, notPrincipal } = statement;
  return (
    effect === "Allow" &&
    (notPrincipal || matchesEveryone(statement)) &&
    !statement.conditions.some(restrictsCaller)
  );
}

/** Whether the principals of a statement include everyone: a star, or a star as the account. */
export function matchesEveryone({ principals }: Statement): boolean {
  return [...(principals["AWS"] ?? []), ...(principals["*"] ?? [])].some(
    (principal) => principal === "*" || /^arn:[\w*-]+:(iam|sts)::\*:/.test(principal),
  );
}

function restrictsCaller({ operator, key, values }: Condition): boolean {
  if (!callerKeys.has(key) || !restrictingOperators.test(operator) || values.length === 0) return false;
  if (key === "aws:sourceip" || key === "aws:vpcsourceip") return !coversInternet(values);
  return !values.some((value) => /^[*?]*$/.test(value) || /^arn:[\w*-]+:[\w*-]*:[\w*-]*:\*:/.test(value));
}
