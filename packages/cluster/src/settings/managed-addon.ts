import { json, map, object, string } from "@eks-platform/settings";

/** How one add-on of EKS is installed. */
export const managedAddon = object({
  type: "ManagedAddonArgs",
  description: "How one add-on of EKS is installed.",
  fields: {
    version: string({
      description: "Exact version, as `aws eks describe-addon-versions` lists it.",
      format: {
        name: "an exact version of an EKS add-on",
        implied: true,
        pattern: /^v\d+\.\d+\.\d+-eksbuild\.\d+$/,
        example: "v1.21.1-eksbuild.1",
      },
      optional: true,
      otherwise: "the version that EKS prefers for the Kubernetes version when the add-on is created",
    }),
    configuration: map({
      description:
        "Values of the add-on's own configuration schema. They take the place of ours where both are given.",
      values: json({ description: "A value of the schema." }),
      default: {},
      source: "https://docs.aws.amazon.com/eks/latest/APIReference/API_DescribeAddonConfiguration.html",
    }),
  },
});
