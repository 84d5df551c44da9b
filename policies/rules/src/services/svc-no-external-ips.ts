import { defineResourceRule } from "@eks-platform/policy-kit";
import { service } from "../resources/kubernetes";

export const svcNoExternalIps = defineResourceRule({
  name: "svc-no-external-ips",
  description:
    "No service claims addresses from outside, by which it could take others' traffic (CVE-2020-8554).",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Leave out externalIPs, and use a load balancer.",
  url: "https://kubernetes.io/docs/concepts/services-networking/service/#external-ips",
  tags: ["trivy:KSV-0108"],
  appliesTo: [service],
  *findings({ spec }) {
    if ((spec?.externalIPs ?? []).length === 0) return;
    yield {
      path: "spec.externalIPs",
      message: "the service takes traffic for addresses that are not its own.",
    };
  },
});
