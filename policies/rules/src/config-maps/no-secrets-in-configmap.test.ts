import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { noSecretsInConfigmap } from "./no-secrets-in-configmap";

const createData = (key: string, value: string) => ({ data: { [key]: value } });

describeRule(noSecretsInConfigmap, {
  path: "data.config",
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
    "a password among settings": createData("config", "HOST=db\nREDIS_PASSWORD=abcd1234"),
    "a password as an entry": withOptions(createData("password", "abcd1234"), { path: "data.password" }),
    "a password in JSON": withOptions(
      createData("settings.json", '{\n  "clientSecret": "abcd1234",\n  "x": 1\n}'),
      { path: 'data["settings.json"]' },
    ),
    "a private key": withOptions(createData("tls", "-----BEGIN EC PRIVATE KEY-----\nabc\n"), {
      path: "data.tls",
    }),
  },
});
