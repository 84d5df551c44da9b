import { coversInternet } from "../network/address-range";
import type { Condition, Statement } from "./policy-document";

/**
 * Keys that say who or where the caller is. A statement for everyone that tests one of them is for somebody.
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

/** Operators that hold only if the key is there and has one of the values. The others hold for a caller without the key. */
const restrictingOperators =
  /^(ForAnyValue:)?(StringEquals|StringEqualsIgnoreCase|StringLike|ArnEquals|ArnLike|IpAddress)$/;

/** Whether a statement lets anybody in: it allows, it is about everyone, and no condition says who the caller is. */
export function isPublic(statement: Statement): boolean {
  const { effect, notPrincipal } = statement;
  return (
    effect === "Allow" &&
    (notPrincipal || matchesEveryone(statement)) &&
    !statement.conditions.some(restrictsCaller)
  );
}

/** Whether a statement is about everyone: a star, or a star in the place of the account. */
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
