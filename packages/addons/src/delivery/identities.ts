import * as aws from "@pulumi/aws";
import { type CustomResourceOptions, mergeOptions, output, type Resource } from "@pulumi/pulumi";
import type { ClusterFacts } from "../addon/cluster-facts";
import { policyDocument, trustDocument } from "../addon/permissions";
import type { PlannedAddon } from "../plan-addons";

/**
 * Creates the roles of an add-on's service accounts and associates them. A pod gets its credentials at startup and not later,
 * so that the chart must wait for what this returns.
 */
export function createIdentities(
  name: string,
  { addon, settings }: PlannedAddon,
  facts: ClusterFacts,
  opts: CustomResourceOptions,
): readonly Resource[] {
  const namespace = addon.namespace.name;

  return (addon.identities?.(settings) ?? []).map(({ serviceAccount, statements }) => {
    const role = new aws.iam.Role(
      `${name}-${serviceAccount}`,
      {
        description: `What ${namespace}/${serviceAccount} may do in AWS.`,
        assumeRolePolicy: facts.clusterArn.apply((arn) => trustDocument(arn, namespace, serviceAccount)),
      },
      opts,
    );
    const policy = new aws.iam.RolePolicy(
      `${name}-${serviceAccount}`,
      { role: role.name, policy: output(facts).apply((known) => policyDocument(statements(known))) },
      opts,
    );
    return new aws.eks.PodIdentityAssociation(
      `${name}-${serviceAccount}`,
      { clusterName: facts.clusterName, namespace, serviceAccount, roleArn: role.arn },
      // Pods that start while the role has no policy would fail.
      mergeOptions(opts, { dependsOn: [policy] }),
    );
  });
}
