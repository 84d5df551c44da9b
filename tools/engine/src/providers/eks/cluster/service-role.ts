import { createHash } from "node:crypto";
import { unknown } from "../../../model/values";
import type { ResourceHandle, ComponentBuilder } from "../component-builder";
import { all, type InputValue, toOutput, textOf } from "../input-value";

/** What a service role is for. */
export interface ServiceRoleArgs {
  readonly service: string;
  readonly description?: string;

  /** Names of policies that AWS manages, and their ARNs in this partition. */
  readonly policies: readonly { readonly name: string; readonly arn: InputValue }[];
  readonly tags: InputValue;
  readonly actions?: readonly string[];
}

/** A role that a service of AWS assumes. */
export interface ServiceRole {
  readonly role: ResourceHandle;

  /** The role and its policies: who depends on these waits until the role can do its work. */
  readonly arnWithPolicies: readonly string[];

  /** ARN of the role, once it can do its work. */
  readonly arn: InputValue;
}

/** Creates a role, and attaches policies to it. */
export async function createServiceRole(
  builder: ComponentBuilder,
  parent: ResourceHandle,
  name: string,
  args: ServiceRoleArgs,
): Promise<ServiceRole> {
  const { service, description, tags, actions } = args;
  const policies = args.policies.map(({ name, arn }) => ({ id: `arn:aws:iam::aws:policy/${name}`, arn }));
  const component = await builder.createComponent("eks:index:ServiceRole", name, { parent });

  const statement = {
    Action: actions ?? ["sts:AssumeRole"],
    Effect: "Allow",
    Principal: { Service: [service] },
  };
  const assumeRolePolicy = JSON.stringify({ Version: "2012-10-17", Statement: [statement] });
  const role = await builder.createResource(
    "aws:iam/role:Role",
    `${name}-role`,
    { description, assumeRolePolicy, tags },
    { parent: component },
  );
  const arnWithPolicies = [role.urn];
  const ids: InputValue[] = [role.id];
  for (const { id, arn } of policies) {
    const attachment = await builder.createResource(
      "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
      `${name}-${shortened(id)}`,
      { policyArn: arn, role: role.value },
      { parent: component },
    );
    arnWithPolicies.push(attachment.urn);
    ids.push(attachment.id);
  }
  const resolvedRole = all({ ids: ids.map((id) => id ?? null) }, () => role.reference);
  await builder.registerOutputs(component, { resolvedRole, directRole: role.value });
  return { role, arnWithPolicies, arn: toOutput(role.output("arn") ?? unknown, arnWithPolicies) };
}

/** ARN of a policy that AWS manages. */
export const managedPolicy = (partition: InputValue, name: string) => ({
  name,
  arn: all({ partition }, (known) => `arn:${textOf(known.partition)}:iam::aws:policy/${name}`),
});

/** The first eight digits of the SHA-1 that the library calls attachments by. */
const shortened = (text: string) => createHash("sha1").update(text).digest("hex").slice(0, 8);
