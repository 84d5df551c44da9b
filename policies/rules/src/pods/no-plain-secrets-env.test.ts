import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { createDeploymentOf, ofDeployment } from "./pods.test.support";
import { noPlainSecretsEnv } from "./no-plain-secrets-env";

const setVariable = (name: string, value: string) =>
  withOptions(createDeploymentOf({ env: [{ name, value }] }), ofDeployment);

describeRule(noPlainSecretsEnv, {
  accepts: {
    "a greeting": setVariable("greeting", "hello"),
    "a reference": withOptions(
      createDeploymentOf({
        env: [{ name: "DB_PASSWORD", valueFrom: { secretKeyRef: { name: "db", key: "password" } } }],
      }),
      ofDeployment,
    ),
    "the place of a secret": setVariable("DB_PASSWORD_FILE", "/run/secrets/db"),
    "a placeholder": setVariable("DB_PASSWORD", "$(PASSWORD)"),
    "a switch": setVariable("USE_TOKEN", "true"),
  },
  rejects: {
    "a password": setVariable("my_password", "abc123"),
    "an API key": setVariable("PAYMENT_API_KEY", "sk-1234567890"),
    "a key under a harmless name": setVariable("CONFIG", `id=${["AKIA", "IOSFODNN7", "EXAMPLE"].join("")}`),
  },
});
