import { defineAddon } from "../addon";
import type list from "../chart-values/cluster-autoscaler.json";
import type { ChartValues } from "../chart-values";
import { charts } from "../charts";
import { namespaces } from "../namespaces";
import { resources } from "../resources";
import { spreadNamed } from "../spread";

/** Grows and shrinks the managed node groups with what pods ask for. The alternative to Karpenter. */
export const clusterAutoscaler = defineAddon({
  name: "cluster-autoscaler",
  chart: charts.clusterAutoscaler,
  namespace: namespaces.kubeSystem,
  crds: "none",
  after: ["prometheus-operator-crds"],
  excludes: ["karpenter"],
  settings: {},
  identities: () => [
    {
      serviceAccount: "cluster-autoscaler",
      statements: ({ partition, region, accountId, clusterName }) => [
        {
          sid: "Scale",
          actions: ["autoscaling:SetDesiredCapacity", "autoscaling:TerminateInstanceInAutoScalingGroup"],
          resources: [`arn:${partition}:autoscaling:${region}:${accountId}:autoScalingGroup:*`],
          // EKS tags the groups of managed node groups so.
          conditions: {
            StringEquals: { [`aws:ResourceTag/k8s.io/cluster-autoscaler/${clusterName}`]: "owned" },
          },
        },
        {
          sid: "LookAtNodeGroups",
          actions: ["eks:DescribeNodegroup"],
          resources: [`arn:${partition}:eks:${region}:${accountId}:nodegroup/${clusterName}/*`],
        },
        {
          sid: "Look",
          actions: [
            "autoscaling:DescribeAutoScalingGroups",
            "autoscaling:DescribeAutoScalingInstances",
            "autoscaling:DescribeLaunchConfigurations",
            "autoscaling:DescribeScalingActivities",
            "autoscaling:DescribeTags",
            "ec2:DescribeImages",
            "ec2:DescribeInstanceTypes",
            "ec2:DescribeLaunchTemplateVersions",
            "ec2:GetInstanceTypesFromInstanceRequirements",
          ],
          everyResource: "AWS knows no narrower scope for describing.",
          conditions: { StringEquals: { "aws:RequestedRegion": region } },
        },
      ],
    },
  ],
  values: ({ clusterName, region, highlyAvailable, monitored }): ChartValues<typeof list> => ({
    // Without it the chart renders no Deployment, and says nothing.
    autoDiscovery: { clusterName },
    awsRegion: region,
    rbac: { serviceAccount: { name: "cluster-autoscaler" } },
    replicaCount: highlyAvailable ? 2 : 1,
    podDisruptionBudget: { maxUnavailable: 1 },
    topologySpreadConstraints: spreadNamed("aws-cluster-autoscaler"),
    resources: resources("100m", "600Mi"),
    extraArgs: {
      // One group per zone grows evenly, so that zonal volumes find a node.
      "balance-similar-node-groups": true,
      // A node that holds only CoreDNS may go: it has a budget and starts elsewhere.
      "skip-nodes-with-system-pods": false,
      expander: "least-waste",
    },
    // The chart's defaults let the container run as root.
    securityContext: { runAsNonRoot: true, runAsUser: 65534, seccompProfile: { type: "RuntimeDefault" } },
    containerSecurityContext: {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ["ALL"] },
    },
    serviceMonitor: { enabled: monitored, namespace: namespaces.kubeSystem.name },
  }),
});
