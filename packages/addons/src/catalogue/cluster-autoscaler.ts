import { defineAddon } from "../addon/addon";
import type chartValues from "../chart-values/cluster-autoscaler.json";
import type { ChartValues } from "../chart-values";
import { charts } from "../charts";
import { namespaces } from "../addon/namespaces";
import { resources } from "../addon/resources";
import { spreadNamed } from "../addon/spread";

export const clusterAutoscaler = defineAddon({
  name: "cluster-autoscaler",
  description: "Resizes the managed node groups to what pods request. The alternative to Karpenter.",
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
          // EKS puts this tag on the groups of managed node groups.
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
  values: ({ clusterName, region, highlyAvailable, monitored }): ChartValues<typeof chartValues> => ({
    // Without it the chart silently renders no Deployment.
    autoDiscovery: { clusterName },
    awsRegion: region,
    rbac: { serviceAccount: { name: "cluster-autoscaler" } },
    replicaCount: highlyAvailable ? 2 : 1,
    podDisruptionBudget: { maxUnavailable: 1 },
    topologySpreadConstraints: spreadNamed("aws-cluster-autoscaler"),
    resources: resources("100m", "600Mi"),
    extraArgs: {
      // Groups of different zones grow evenly, so that there is a node in the zone of every volume.
      "balance-similar-node-groups": true,
      // A node that runs only CoreDNS may be removed: CoreDNS has a budget and starts elsewhere.
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
