import * as eks from "@pulumi/aws/eks";
import type { Input, Output, Resource } from "@pulumi/pulumi";
import type { PlannedAddon } from "./addon-plan";
import type { ComponentContext } from "../component-context";
import { awsPolicies, createRole } from "../iam/role";
import { trustPods } from "../iam/trust";

/** Builds the add-ons of one phase, with a role by Pod Identity for each that calls AWS. */
export function createManagedAddons(
  context: ComponentContext,
  clusterName: Output<string>,
  addons: readonly PlannedAddon[],
  after: readonly Input<Resource>[],
): readonly eks.Addon[] {
  return addons.map(({ name: addonName, version, configuration, identity }) => {
    const named = `${context.name}-${addonName}`;
    const own =
      identity && createRole(context, addonName, trustPods, awsPolicies(context, [identity.policy]));
    return new eks.Addon(
      named,
      {
        clusterName,
        addonName,
        ...(version !== undefined && { addonVersion: version }),
        ...(configuration !== undefined && { configurationValues: configuration }),
        ...(own && {
          podIdentityAssociations: [{ serviceAccount: identity.serviceAccount, roleArn: own.arn }],
        }),
        // What EKS or an earlier attempt left behind is replaced; what someone tuned in the cluster later is kept.
        resolveConflictsOnCreate: "OVERWRITE",
        resolveConflictsOnUpdate: "PRESERVE",
        tags: { Name: named },
      },
      { ...context.child, dependsOn: [...after, ...(own?.attachments ?? [])] },
    );
  });
}
