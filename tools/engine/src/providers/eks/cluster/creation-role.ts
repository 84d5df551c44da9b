import type { ResourceHandle, ComponentBuilder } from "../component-builder";
import { all, type InputValue, type InputValues, getMember, textOf } from "../input-value";

/** Creates a role that may create clusters, and an AWS provider that assumes it. */
export async function createCreationRole(
  builder: ComponentBuilder,
  self: ResourceHandle,
  name: string,
  args: InputValues,
): Promise<InputValues> {
  const partition = getMember(
    await builder.invoke("aws:index/getPartition:getPartition", {}, self),
    "partition",
  );
  const account = getMember(
    await builder.invoke("aws:index/getCallerIdentity:getCallerIdentity", {}, self),
    "accountId",
  );
  const role = await builder.createResource(
    "aws:iam/role:Role",
    `${name}-eksClusterCreatorRole`,
    { assumeRolePolicy: trustOfAccount(partition, account), description: `Admin access to eks-${name}` },
    { parent: self },
  );
  // The creator of the cluster passes the cluster's role on.
  const statements = ["eks:*", "iam:PassRole"].map((Action) => ({ Effect: "Allow", Action, Resource: "*" }));
  await builder.createResource(
    "aws:iam/rolePolicy:RolePolicy",
    `${name}-eksClusterCreatorPolicy`,
    { role: role.value, policy: JSON.stringify({ Version: "2012-10-17", Statement: statements }) },
    { parent: role },
  );
  const provider = await builder.createResource(
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

const trustOfAccount = (partition: InputValue, account: InputValue): InputValue =>
  all({ partition, account }, (known) => {
    const AWS = `arn:${textOf(known.partition)}:iam::${textOf(known.account)}:root`;
    return JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Principal: { AWS }, Action: "sts:AssumeRole" }],
    });
  });
