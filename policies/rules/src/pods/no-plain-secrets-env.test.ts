import { describeRule, given } from "@eks-platform/policy-kit/testing";
import { aDeployment, deploymentOf } from "./pods.test.support";
import { noPlainSecretsEnv } from "./no-plain-secrets-env";

const env = (name: string, value: string) => given(deploymentOf({ env: [{ name, value }] }), aDeployment);

describeRule(noPlainSecretsEnv, {
  accepts: {
    "a greeting": env("greeting", "hello"),
    "a reference": given(
      deploymentOf({
        env: [{ name: "DB_PASSWORD", valueFrom: { secretKeyRef: { name: "db", key: "password" } } }],
      }),
      aDeployment,
    ),
    "the place of a secret": env("DB_PASSWORD_FILE", "/run/secrets/db"),
    "a placeholder": env("DB_PASSWORD", "$(PASSWORD)"),
    "a switch": env("USE_TOKEN", "true"),
  },
  rejects: {
    "a password": env("my_password", "abc123"),
    "an API key": env("PAYMENT_API_KEY", "sk-1234567890"),
    "a key under a harmless name": env("CONFIG", `id=${["AKIA", "IOSFODNN7", "EXAMPLE"].join("")}`),
  },
});
