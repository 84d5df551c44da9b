import { defineAddon } from "../addon";
import { charts } from "../charts";
import { kmsKeyArn, secretPrefix } from "../patterns";

/** Copies secrets from AWS Secrets Manager and Parameter Store into the cluster. */
export const externalSecrets = defineAddon({
  name: "external-secrets",
  chart: charts.externalSecrets,
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
        "KMS keys of your own that the secrets are encrypted with. The AWS-managed key needs no entry.",
      pattern: kmsKeyArn,
      form: "ARNs of KMS keys",
      example: "arn:aws:kms:eu-west-1:111122223333:key/0b7d6c5a-1111-2222-3333-444455556666",
      atLeast: 0,
      default: [],
    },
  },
});
