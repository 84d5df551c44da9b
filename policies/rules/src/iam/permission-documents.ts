import { pathTo } from "@eks-platform/policy-kit";
import { readStatements, type Statement } from "./policy-document";

/** The inputs that hold permission policies: `policy` of most resources, `inlinePolicies` of a role. */
interface PermissionInputs {
  readonly policy?: unknown;
  readonly inlinePolicies?: readonly { readonly policy?: unknown }[] | undefined;
}

/** The statements of every permission policy that a resource holds. A role's trust policy is none. */
export function readPermissionStatements(inputs: object): readonly Statement[] {
  // Safe: both inputs are optional, and each is read as of unknown kind.
  const { policy, inlinePolicies } = inputs as PermissionInputs;
  return [
    ...readStatements(policy, "policy"),
    ...(inlinePolicies ?? []).flatMap((inline, index) =>
      readStatements(inline.policy, pathTo("inlinePolicies", index, "policy")),
    ),
  ];
}
