import { describeRule, unknownString, withOptions } from "@eks-platform/policy-kit/testing";
import { helmNoSecretValues } from "./helm-no-secret-values";

describeRule(helmNoSecretValues, {
  path: "values.grafana.adminPassword",
  accepts: {
    "values without secrets": {
      values: { grafana: { replicas: 2, ingress: { hosts: ["grafana.example"] } } },
    },
    "the name of a secret": {
      values: { grafana: { admin: { existingSecret: "grafana-admin", passwordKey: "password" } } },
    },
    "a secret that another resource makes": { values: { adminPassword: unknownString } },
    "a boolean": { values: { serviceAccount: { automountToken: true }, token: "true" } },
  },
  rejects: {
    "a password": { values: { grafana: { adminPassword: "prom-operator" } } },
    "a password in a list": withOptions(
      { values: { users: [{ name: "a", password: "abcd1234" }] } },
      {
        path: "values.users[0].password",
      },
    ),
    "a password next to an unknown value": withOptions(
      {
        values: { host: unknownString, db: { password: "abcd1234" } },
      },
      { path: "values.db.password" },
    ),
  },
});
