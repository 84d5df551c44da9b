import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { userDataNoSecrets } from "./user-data-no-secrets";

// The example key of the AWS documentation.
const withKey = `#!/bin/bash\nexport AWS_ACCESS_KEY_ID=${["AKIA", "IOSFODNN7", "EXAMPLE"].join("")}\n`;

describeRule(userDataNoSecrets, {
  accepts: {
    "a script without keys": { userData: "#!/bin/bash\nsystemctl enable --now amazon-ssm-agent\n" },
    "a machine without user data": {},
  },
  rejects: {
    "a key": withOptions({ userData: withKey }, { path: "userData" }),
    "a key in base64": { userData: Buffer.from(withKey).toString("base64") },
    "a private key in the field for base64": {
      userDataBase64: Buffer.from("-----BEGIN RSA PRIVATE KEY-----").toString("base64"),
    },
  },
});
