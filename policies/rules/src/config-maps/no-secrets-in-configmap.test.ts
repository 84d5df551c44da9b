import { describeRule, given } from "@eks-platform/policy-kit/testing";
import { noSecretsInConfigmap } from "./no-secrets-in-configmap";

const data = (key: string, value: string) => ({ data: { [key]: value } });

describeRule(noSecretsInConfigmap, {
  accepts: {
    "a script that is called after passwords": data(
      "password_validation.py",
      "def validate(p):\n  return len(p) > 11\n",
    ),
    "a placeholder": data("app.env", "DB_PASSWORD=${DB_PASSWORD}\nHOST=db\n"),
    "a call": data("app.py", "token = read_token()\n"),
    "the length of a token": data("app.properties", "token.length: 32"),
  },
  rejects: {
    "a password among settings": given(data("config", "HOST=db\nREDIS_PASSWORD=abcd1234"), {
      path: "data.config",
    }),
    "a password as an entry": data("password", "abcd1234"),
    "a password in JSON": data("settings.json", '{\n  "clientSecret": "abcd1234",\n  "x": 1\n}'),
    "a private key": data("tls", "-----BEGIN EC PRIVATE KEY-----\nabc\n"),
  },
});
