import { defineAddon } from "../addon";
import type list from "../chart-values/external-secrets.json";
import type { ChartValues } from "../chart-values";
import { charts } from "../charts";
import { namespaces } from "../namespaces";
import { kmsKeyArn, secretPrefix } from "../patterns";
import { resources } from "../resources";
import { spreadNamed } from "../spread";

/** Copies secrets from AWS Secrets Manager and Parameter Store into the cluster. */
export const externalSecrets = defineAddon({
  name: "external-secrets",
  chart: charts.externalSecrets,
  namespace: namespaces.externalSecrets,
  crds: "templates",
  after: ["prometheus-operator-crds"],
  settings: {
    prefixes: {
      kind: "texts",
      description: "Beginnings of the names of the secrets and parameters that it may read.",
      pattern: secretPrefix,
      form: "paths that end with a slash",
      example: "dev/",
      atLeast: 1,
    },
    kmsKeyArns: {
      kind: "texts",
      description:
        "KMS keys of your own that the secrets are encrypted with. AWS-managed keys need no entry.",
      pattern: kmsKeyArn,
      form: "ARNs of KMS keys",
      example: "arn:aws:kms:eu-west-1:111122223333:key/0b7d6c5a-1111-2222-3333-444455556666",
      atLeast: 0,
      default: [],
    },
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
                // Only on behalf of the two services: nothing else that the keys protect can be read.
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
  values: ({ highlyAvailable, monitored }): ChartValues<typeof list> => {
    const component = (name: string) => ({
      replicaCount: highlyAvailable ? 2 : 1,
      podDisruptionBudget: { enabled: highlyAvailable, minAvailable: 1 },
      topologySpreadConstraints: spreadNamed(name),
      priorityClassName: "system-cluster-critical",
    });
    return {
      // With the definitions would go every external secret, and with it the secret that it made.
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
      // Better no release than one that nobody watches. The chart looks at the mode even where it is not enabled.
      serviceMonitor: { enabled: monitored, renderMode: monitored ? "failIfMissing" : "skipIfMissing" },
    };
  },
});
