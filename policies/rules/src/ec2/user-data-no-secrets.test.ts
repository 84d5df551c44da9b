import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { userDataNoSecrets } from "./user-data-no-secrets";

// The example key of the AWS documentation.
const withKey = `#!/bin/bash\nexport AWS_ACCESS_KEY_ID=${["AKIA", "IOSFODNN7", "EXAMPLE"].join("")}\n`;

describeRule(userDataNoSecrets, {
  path: "userData",
  accepts: {
    "a script without keys": { userData: "#!/bin/bash\nsystemctl enable --now amazon-ssm-agent\n" },
    "a machine without user data": {},
  },
  rejects: {
    "a key": { userData: withKey },
    "a key in base64": { userData: Buffer.from(withKey).toString("base64") },
    "a private key in the field for base64": withOptions(
      {
        userDataBase64: Buffer.from("-----BEGIN RSA PRIVATE KEY-----").toString("base64"),
      },
      { path: "userDataBase64" },
    ),
  },
});
