import { pathTo } from "@eks-platform/policy-kit";
import { readStatements, type Statement } from "./policy-document";

/** The inputs that contain permission policies: `policy` of most resources, `inlinePolicies` of a role. */
interface PermissionInputs {
  readonly policy?: unknown;
  readonly inlinePolicies?: readonly { readonly policy?: unknown }[] | undefined;
}

/** Reads the statements of every permission policy of a resource. The trust policy of a role is not one. */
export function readPermissionStatements(inputs: object): readonly Statement[] {
  // Safe: both inputs are optional, and each is read as `unknown`.
  const { policy, inlinePolicies } = inputs as PermissionInputs;
  return [
    ...readStatements(policy, "policy"),
    ...(inlinePolicies ?? []).flatMap((inline, index) =>
      readStatements(inline.policy, pathTo("inlinePolicies", index, "policy")),
    ),
  ];
}
