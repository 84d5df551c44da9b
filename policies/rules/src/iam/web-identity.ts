import type { Condition, Statement } from "./policy-document";

/** Whether a statement lets identities of an OIDC provider in, by the provider's host and path. */
export function trustsProvider({ effect, principals }: Statement, provider: RegExp): boolean {
  return (
    effect === "Allow" && (principals["Federated"] ?? []).some((arn) => provider.test(parseProvider(arn)))
  );
}

/** The provider in an ARN: what follows `oidc-provider/`. */
function parseProvider(arn: string): string {
  return arn.split("oidc-provider/").at(-1) ?? "";
}

/** The values that a statement demands for a claim of the token, over all conditions that really demand it. */
export function listRequiredValues({ conditions }: Statement, claim: string): readonly string[] {
  return conditions
    .filter(({ key, operator }) => key.endsWith(`:${claim}`) && requiresValue(operator))
    .flatMap(({ values }) => values);
}

// "IfExists" and "ForAllValues" hold for a token without the claim, and negations name whom they keep out.
function requiresValue(operator: Condition["operator"]): boolean {
  return /^(ForAnyValue:)?String(Equals|EqualsIgnoreCase|Like)$/.test(operator);
}
