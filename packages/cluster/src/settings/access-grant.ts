import { principalArn } from "@eks-platform/core";
import { anyText, list, object, oneOf, ruleOver, string } from "@eks-platform/settings";

const fields = {
  principalArn: string({
    description: "ARN of the IAM role or user, without path: EKS compares it with the ARN that STS reports.",
    format: principalArn,
    input: true,
    source: "https://docs.aws.amazon.com/eks/latest/userguide/creating-access-entries.html",
  }),
  policy: oneOf({
    type: "AccessPolicy",
    description: "What the principal may do, by the name of AWS' access policy.",
    values: {
      clusterAdmin: "everything, everywhere.",
      admin: "everything in a namespace but quotas and the namespace itself.",
      adminView: "read everything, secrets too.",
      edit: "change most things in a namespace, but no roles.",
      view: "read most things, but no secrets.",
    },
    source: "https://docs.aws.amazon.com/eks/latest/userguide/access-policy-permissions.html",
  }),
  namespaces: list({
    description: 'Namespaces in which it may. Not for `"clusterAdmin"`, which is for the whole cluster.',
    items: string({ description: "Name of a namespace.", format: anyText }),
    minItems: 1,
    optional: true,
    otherwise: "none: in every namespace",
  }),
} as const;

/** What one principal may do in the cluster. */
export const accessGrant = object({
  type: "AccessGrant",
  description: "What one principal may do in the cluster.",
  fields,
  rules: [
    ruleOver(fields, ["policy", "namespaces"], ({ policy, namespaces }) =>
      policy !== "clusterAdmin" || namespaces === undefined
        ? []
        : [
            {
              at: ["namespaces"],
              allowed: "left out where the policy is clusterAdmin, which is for the whole cluster",
              fix: 'Leave the namespaces out, or choose "admin".',
            },
          ],
    ),
  ],
});
