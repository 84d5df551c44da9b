import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { noSecretsInConfigmap } from "./no-secrets-in-configmap";

const createData = (key: string, value: string) => ({ data: { [key]: value } });

describeRule(noSecretsInConfigmap, {
  accepts: {
    "a script with a name about passwords": createData(
      "password_validation.py",
      "def validate(p):\n  return len(p) > 11\n",
    ),
    "a placeholder": createData("app.env", "DB_PASSWORD=${DB_PASSWORD}\nHOST=db\n"),
    "a call": createData("app.py", "token = read_token()\n"),
    "the length of a token": createData("app.properties", "token.length: 32"),
  },
  rejects: {
    "a password among settings": withOptions(createData("config", "HOST=db\nREDIS_PASSWORD=abcd1234"), {
      path: "data.config",
    }),
    "a password as an entry": createData("password", "abcd1234"),
    "a password in JSON": createData("settings.json", '{\n  "clientSecret": "abcd1234",\n  "x": 1\n}'),
    "a private key": createData("tls", "-----BEGIN EC PRIVATE KEY-----\nabc\n"),
  },
});
