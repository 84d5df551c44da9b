import * as kms from "@pulumi/aws/kms";
import type { Input } from "@pulumi/pulumi";
import type { ComponentContext } from "../component-context";
import type { ResolvedClusterArgs } from "../resolve-cluster-args";

/**
 * ARN of the key that encrypts Kubernetes secrets: the one given, or one that this builds. It stays for 30 days after
 * its deletion, because with it every backup of the cluster is lost.
 */
export function provideSecretsKey(
  { name, clusterName, child, protectedOptions }: ComponentContext,
  { secretsKmsKeyArn }: Pick<ResolvedClusterArgs, "secretsKmsKeyArn">,
): Input<string> {
  if (secretsKmsKeyArn !== undefined) return secretsKmsKeyArn;

  const named = `${name}-secrets`;
  const key = new kms.Key(
    named,
    {
      description: `Secrets of the cluster ${clusterName}.`,
      enableKeyRotation: true,
      deletionWindowInDays: 30,
      tags: { Name: named },
    },
    protectedOptions,
  );
  new kms.Alias(named, { name: `alias/eks/${clusterName}`, targetKeyId: key.keyId }, child);
  return key.arn;
}
