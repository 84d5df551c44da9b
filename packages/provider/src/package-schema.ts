import { addonsSettings } from "@eks-platform/addons";
import { clusterSettings } from "@eks-platform/cluster";
import { clusterContract, networkContract } from "@eks-platform/core";
import { networkSettings } from "@eks-platform/networking";
import { list, object, type ObjectSetting, pulumiSchema, string, anyText } from "@eks-platform/settings";

/** First word of the type tokens of the components. It is state: a change of it would replace everything. */
const packageName = "eks-platform";

/** A component as other languages see it: what it takes, and what it gives. */
interface ComponentDeclaration {
  readonly description: string;
  readonly inputs: ObjectSetting;
  readonly outputs: ObjectSetting;
}

/** The components by type. Each gives what its contract says. */
const components: Readonly<Record<string, ComponentDeclaration>> = {
  Network: {
    description:
      "A VPC for one cluster: public, private and control-plane subnets in each zone, and the ways out.",
    inputs: networkSettings,
    outputs: networkContract,
  },
  Cluster: {
    description: "An EKS cluster: control plane, nodes, access, and the add-ons without which neither works.",
    inputs: clusterSettings,
    outputs: clusterContract,
  },
  Addons: {
    description: "Add-ons of a cluster, as Helm releases or as Applications of Argo CD.",
    inputs: addonsSettings,
    outputs: object({
      description: "What add-ons give.",
      fields: {
        installed: list({
          description: "Names of the add-ons, in the order of their installation.",
          items: string({ description: "Name of an add-on.", format: anyText }),
        }),
      },
    }),
  },
};

/**
 * The schema of the components as one Pulumi package, from which SDKs of other languages are generated.
 *
 * @param version of the package
 * @see https://www.pulumi.com/docs/iac/guides/building-extending/packages/schema/
 */
export function packageSchema(version: string): object {
  const resources = Object.entries(components).map(([type, { description, inputs, outputs }]) => {
    const input = pulumiSchema(inputs, packageName);
    const output = pulumiSchema(outputs, packageName);
    return {
      types: { ...input.types, ...output.types },
      resource: [
        `${packageName}:index:${type}`,
        {
          isComponent: true,
          description,
          inputProperties: input.properties,
          requiredInputs: input.required,
          properties: output.properties,
          required: output.required,
        },
      ] as const,
    };
  });
  const types = Object.assign({}, ...resources.map(({ types }) => types));
  return {
    name: packageName,
    version,
    description: "Components of a platform on AWS EKS: network, cluster, add-ons.",
    license: "Apache-2.0",
    types: Object.fromEntries(Object.entries(types).sort(([one], [other]) => (one < other ? -1 : 1))),
    resources: Object.fromEntries(resources.map(({ resource }) => resource)),
    language: {},
  };
}
