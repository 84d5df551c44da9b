import * as aws from "@pulumi/aws";
import { type CustomResourceOptions, mergeOptions, output, type Resource } from "@pulumi/pulumi";
import type { ClusterFacts } from "./cluster-facts";
import { policyDocument, trustDocument } from "./permissions";
import type { PlannedAddon } from "./plan-addons";

/**
 * Gives the service accounts of an add-on their roles. A pod gets the credentials at its start and not later, so that the
 * chart must wait for what this returns.
 */
export function grantIdentities(
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
      // A role without its policy would let the first pods start and fail.
      mergeOptions(opts, { dependsOn: [policy] }),
    );
  });
}
