import type { KnownFacts } from "./cluster-facts";

/** What a service account may do in AWS. */
export interface Identity {
  /** Name of the service account, in the namespace of its add-on. Unique in the catalogue: its role is named after it. */
  readonly serviceAccount: string;

  /** What it may do. Computed once the cluster's name and account are known. */
  readonly statements: (facts: KnownFacts) => readonly Statement[];
}

/** One permission. It names its resources, or explains why it cannot. */
export type Statement = {
  /** What the statement is for, in one word of letters and digits. */
  readonly sid: string;

  readonly actions: readonly string[];

  /** Conditions by operator and key, for example `{ StringEquals: { "iam:PassedToService": "ec2.amazonaws.com" } }`. */
  readonly conditions?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
} & (
  | { readonly resources: readonly string[] }
  | {
      /** Why the statement holds for every resource, as a sentence. */
      readonly everyResource: string;
    }
);

/** The policy document, as JSON. */
export function policyDocument(statements: readonly Statement[]): string {
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: statements.map((statement) => ({
      Sid: statement.sid,
      Effect: "Allow",
      Action: statement.actions,
      Resource: "resources" in statement ? statement.resources : "*",
      ...(statement.conditions && { Condition: statement.conditions }),
    })),
  });
}

/**
 * The trust policy of a role that EKS Pod Identity gives to one service account of one cluster, and to no other.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/pod-id-role.html
 */
export function trustDocument(clusterArn: string, namespace: string, serviceAccount: string): string {
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "PodIdentity",
        Effect: "Allow",
        Principal: { Service: "pods.eks.amazonaws.com" },
        Action: ["sts:AssumeRole", "sts:TagSession"],
        Condition: {
          StringEquals: {
            "aws:RequestTag/eks-cluster-arn": clusterArn,
            "aws:RequestTag/kubernetes-namespace": namespace,
            "aws:RequestTag/kubernetes-service-account": serviceAccount,
          },
        },
      },
    ],
  });
}
