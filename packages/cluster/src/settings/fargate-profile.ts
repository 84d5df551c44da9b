import { anyText, list, map, object, string } from "@eks-platform/settings";

/** Pods that run without nodes of ours. */
export const fargateProfile = object({
  type: "FargateProfileArgs",
  description:
    "Pods that run without nodes of ours. Changing anything replaces the profile. Pod Identity does not reach them: they have no permissions in AWS but to write logs.",
  fields: {
    selectors: list({
      description: "The pods that it takes. Use more profiles for more namespaces.",
      items: object({
        type: "FargateSelector",
        description: "Which pods a Fargate profile takes.",
        fields: {
          namespace: string({ description: "Namespace of the pods.", format: anyText }),
          labels: map({
            description: "Labels that the pods must have.",
            values: string({ description: "Value of the label.", format: anyText }),
            default: {},
          }),
        },
      }),
      minItems: 1,
      maxItems: 5,
      replaces: "the profile",
      source: "https://docs.aws.amazon.com/eks/latest/userguide/fargate-profile.html",
    }),
  },
});
