import { kmsKeyArn } from "@eks-platform/core";
import { list, string } from "@eks-platform/settings";
import { defineAddon } from "../addon/addon";
import { secretPrefix } from "../addon/formats";
import type chartValues from "../chart-values/external-secrets.json";
import type { ChartValues } from "../chart-values";
import { charts } from "../charts";
import { namespaces } from "../addon/namespaces";
import { resources } from "../addon/resources";
import { spreadNamed } from "../addon/spread";

export const externalSecrets = defineAddon({
  name: "external-secrets",
  description: "Copies secrets from AWS Secrets Manager and Parameter Store into the cluster.",
  chart: charts.externalSecrets,
  namespace: namespaces.externalSecrets,
  crds: "templates",
  after: ["prometheus-operator-crds"],
  settings: {
    prefixes: list({
      description:
        "Prefixes of the names of the secrets and parameters that it may read, each a path that ends with a slash.",
      items: string({ description: "Prefix of a name.", format: secretPrefix }),
      minItems: 1,
    }),
    kmsKeyArns: list({
      description:
        "KMS keys of your own that the secrets are encrypted with. AWS-managed keys need no entry.",
      items: string({ description: "ARN of a KMS key.", format: kmsKeyArn }),
      default: [],
    }),
  },
  controlPlanePorts: [{ port: 10250, purpose: "the webhook of external secrets and stores" }],
  identities: ({ prefixes, kmsKeyArns }) => [
    {
      serviceAccount: "external-secrets",
      statements: ({ partition, region, accountId }) => [
        {
          sid: "ReadSecrets",
          actions: [
            "secretsmanager:DescribeSecret",
            "secretsmanager:GetResourcePolicy",
            "secretsmanager:GetSecretValue",
            "secretsmanager:ListSecretVersionIds",
          ],
          resources: prefixes.map(
            (prefix) => `arn:${partition}:secretsmanager:${region}:${accountId}:secret:${prefix}*`,
          ),
        },
        {
          sid: "ReadParameters",
          actions: ["ssm:GetParameter", "ssm:GetParameters", "ssm:GetParametersByPath"],
          resources: prefixes.map(
            (prefix) => `arn:${partition}:ssm:${region}:${accountId}:parameter/${prefix}*`,
          ),
        },
        ...(kmsKeyArns.length === 0
          ? []
          : [
              {
                sid: "Decrypt",
                actions: ["kms:Decrypt"],
                resources: kmsKeyArns,
                // Only on behalf of the two services: other data that the keys protect stays unreadable.
                conditions: {
                  StringEquals: {
                    "kms:ViaService": [
                      `secretsmanager.${region}.amazonaws.com`,
                      `ssm.${region}.amazonaws.com`,
                    ],
                  },
                },
              },
            ]),
      ],
    },
  ],
  values: ({ highlyAvailable, monitored }): ChartValues<typeof chartValues> => {
    const component = (name: string) => ({
      replicaCount: highlyAvailable ? 2 : 1,
      podDisruptionBudget: { enabled: highlyAvailable, minAvailable: 1 },
      topologySpreadConstraints: spreadNamed(name),
      priorityClassName: "system-cluster-critical",
    });
    return {
      // Deleting the definitions would delete every external secret, and the secrets that they created.
      crds: { annotations: { "helm.sh/resource-policy": "keep" } },
      serviceAccount: { name: "external-secrets" },
      leaderElect: true, // Without it both replicas would write.
      ...component("external-secrets"),
      resources: resources("50m", "256Mi"),
      webhook: { ...component("external-secrets-webhook"), resources: resources("20m", "64Mi") },
      certController: {
        ...component("external-secrets-cert-controller"),
        resources: resources("20m", "128Mi"),
      },
      // Fail rather than run without a monitor. The chart reads the mode even where the monitor is not enabled.
      serviceMonitor: { enabled: monitored, renderMode: monitored ? "failIfMissing" : "skipIfMissing" },
    };
  },
});
