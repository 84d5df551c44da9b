import { pathTo } from "@eks-platform/policy-kit";

/** A managed policy that a resource attaches. */
export interface AttachedPolicy {
  readonly path: string;

  /** Name of the policy: the last part of its ARN. */
  readonly name: string;

  /** Whether it is a policy of AWS. */
  readonly isAwsManaged: boolean;
}

/** The inputs that attach managed policies: `policyArn` of an attachment, `managedPolicyArns` of a role. */
interface AttachmentInputs {
  readonly policyArn?: unknown;
  readonly managedPolicyArns?: readonly unknown[] | undefined;
}

/** Lists the managed policies that a resource attaches, in any partition. */
export function listAttachedPolicies(inputs: object): readonly AttachedPolicy[] {
  // Safe: both inputs are optional, and each ARN is read as `unknown`.
  const { policyArn, managedPolicyArns } = inputs as AttachmentInputs;
  return [
    readAttachedPolicy("policyArn", policyArn),
    ...(managedPolicyArns ?? []).map((arn, index) =>
      readAttachedPolicy(pathTo("managedPolicyArns", index), arn),
    ),
  ].filter((policy) => policy !== undefined);
}

function readAttachedPolicy(path: string, arn: unknown): AttachedPolicy | undefined {
  if (typeof arn !== "string") return undefined;
  return { path, name: arn.split("/").at(-1) ?? "", isAwsManaged: /^arn:[\w-]+:iam::aws:policy\//.test(arn) };
}
