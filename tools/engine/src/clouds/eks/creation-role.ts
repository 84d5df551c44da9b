import { all, type Flow, type Flows, member, textOf } from "./flow";
import type { Part, Workshop } from "./workshop";

/** Makes a role that may create clusters, and a provider of AWS that assumes it. */
export async function creationRole(
  workshop: Workshop,
  self: Part,
  name: string,
  args: Flows,
): Promise<Flows> {
  const partition = member(
    await workshop.invoke("aws:index/getPartition:getPartition", {}, self),
    "partition",
  );
  const account = member(
    await workshop.invoke("aws:index/getCallerIdentity:getCallerIdentity", {}, self),
    "accountId",
  );
  const role = await workshop.resource(
    "aws:iam/role:Role",
    `${name}-eksClusterCreatorRole`,
    { assumeRolePolicy: trustOfAccount(partition, account), description: `Admin access to eks-${name}` },
    { parent: self },
  );
  // The cluster's role is passed on by whoever creates the cluster.
  const statements = ["eks:*", "iam:PassRole"].map((Action) => ({ Effect: "Allow", Action, Resource: "*" }));
  await workshop.resource(
    "aws:iam/rolePolicy:RolePolicy",
    `${name}-eksClusterCreatorPolicy`,
    { role: role.value, policy: JSON.stringify({ Version: "2012-10-17", Statement: statements }) },
    { parent: role },
  );
  const provider = await workshop.resource(
    "pulumi:providers:aws",
    `${name}-eksClusterCreatorEntity`,
    {
      region: args.region,
      profile: args.profile,
      assumeRoles: all({ roleArn: role.output("arn") }, ({ roleArn }) => JSON.stringify([{ roleArn }])),
      skipCredentialsValidation: "false",
      skipRegionValidation: "true",
    },
    { parent: role, options: { additionalSecretOutputs: ["accessKey", "secretKey", "token"] } },
  );
  return { role: role.value, provider: provider.value };
}

const trustOfAccount = (partition: Flow, account: Flow): Flow =>
  all({ partition, account }, (known) => {
    const AWS = `arn:${textOf(known.partition)}:iam::${textOf(known.account)}:root`;
    return JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Principal: { AWS }, Action: "sts:AssumeRole" }],
    });
  });
