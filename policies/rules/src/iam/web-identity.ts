import type { Condition, Statement } from "./policy-document";

/** Whether a statement allows identities of an OIDC provider, which is recognized by its host and path. */
export function trustsProvider({ effect, principals }: Statement, provider: RegExp): boolean {
  return (
    effect === "Allow" && (principals["Federated"] ?? []).some((arn) => provider.test(parseProvider(arn)))
  );
}

/** Parses the provider from its ARN: the part after `oidc-provider/`. */
function parseProvider(arn: string): string {
  return arn.split("oidc-provider/").at(-1) ?? "";
}

/** Lists the values that the conditions of a statement require for a claim of the token. */
export function listRequiredValues({ conditions }: Statement, claim: string): readonly string[] {
  return conditions
    .filter(({ key, operator }) => key.endsWith(`:${claim}`) && requiresValue(operator))
    .flatMap(({ values }) => values);
}

// "IfExists" and "ForAllValues" match a token without the claim, and a negation lists the values that it rejects.
function requiresValue(operator: Condition["operator"]): boolean {
  return /^(ForAnyValue:)?String(Equals|EqualsIgnoreCase|Like)$/.test(operator);
}
