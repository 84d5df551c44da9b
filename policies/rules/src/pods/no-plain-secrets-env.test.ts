import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { createDeploymentOf, ofDeployment } from "./pods.test.support";
import { noPlainSecretsEnv } from "./no-plain-secrets-env";

const setVariable = (name: string, value: string) =>
  withOptions(createDeploymentOf({ env: [{ name, value }] }), ofDeployment);

describeRule(noPlainSecretsEnv, {
  path: "spec.template.spec.containers[0].env[0].value",
  accepts: {
    "a value that is not secret": setVariable("message", "hello"),
    "a reference": withOptions(
      createDeploymentOf({
        env: [{ name: "DB_PASSWORD", valueFrom: { secretKeyRef: { name: "db", key: "password" } } }],
      }),
      ofDeployment,
    ),
    "the path of a secret": setVariable("DB_PASSWORD_FILE", "/run/secrets/db"),
    "a placeholder": setVariable("DB_PASSWORD", "$(PASSWORD)"),
    "a boolean": setVariable("USE_TOKEN", "true"),
  },
  rejects: {
    "a password": setVariable("my_password", "abc123"),
    "an API key": setVariable("PAYMENT_API_KEY", "sk-1234567890"),
    "a key with a harmless name": setVariable("CONFIG", `id=${["AKIA", "IOSFODNN7", "EXAMPLE"].join("")}`),
  },
});
