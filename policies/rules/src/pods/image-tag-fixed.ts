import { defineResourceRule, isGiven, isKnown } from "@eks-platform/policy-kit";
import { parseImage } from "./image-reference";
import { findContainers, workloads } from "./pod-templates";

export const imageTagFixed = defineResourceRule({
  name: "image-tag-fixed",
  description: "Images are named by a tag other than latest, or by a digest.",
  severity: "medium",
  enforcementLevel: "mandatory",
  remediationSteps: "Name a version, or better a digest.",
  url: "https://kubernetes.io/docs/concepts/containers/images/#image-names",
  tags: ["checkov:CKV_K8S_14", "trivy:KSV-0013"],
  appliesTo: workloads,
  *findings(inputs, { type }) {
    for (const { path, container } of findContainers(inputs, type)) {
      // An image that is built in the same deployment is referred to by an output of the build.
      if (isGiven(container, "image") && !isKnown(container, "image")) continue;
      const { tag, digest } = parseImage(container.image ?? "");
      if (digest || (tag && tag !== "latest")) continue;
      yield {
        path: `${path}.image`,
        message: `"${container.image ?? ""}" may refer to another image later.`,
      };
    }
  },
});
