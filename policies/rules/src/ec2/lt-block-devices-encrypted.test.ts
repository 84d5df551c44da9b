import { describeRule } from "@eks-platform/policy-kit/testing";
import { ltBlockDevicesEncrypted } from "./lt-block-devices-encrypted";

describeRule(ltBlockDevicesEncrypted, {
  path: "blockDeviceMappings[0].ebs.encrypted",
  accepts: {
    "an encrypted mapping": {
      blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { encrypted: "true" } }],
    },
    "a template without mappings": {},
    "an instance store": { blockDeviceMappings: [{ deviceName: "/dev/sdb", virtualName: "ephemeral0" }] },
  },
  rejects: {
    "a mapping with the account's default": { blockDeviceMappings: [{ ebs: { volumeSize: 50 } }] },
    "an unencrypted mapping": { blockDeviceMappings: [{ ebs: { encrypted: "false" } }] },
  },
});
