import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { ec2BlockDevicesEncrypted } from "./ec2-block-devices-encrypted";

describeRule(ec2BlockDevicesEncrypted, {
  path: "rootBlockDevice.encrypted",
  accepts: {
    "encrypted devices": {
      rootBlockDevice: { encrypted: true },
      ebsBlockDevices: [{ deviceName: "/dev/xvdb", encrypted: true }],
    },
  },
  rejects: {
    "a root device with the default of its image": {},
    "one unencrypted data volume": withOptions(
      { rootBlockDevice: { encrypted: true }, ebsBlockDevices: [{ deviceName: "/dev/xvdb" }] },
      {
        path: "ebsBlockDevices[0].encrypted",
      },
    ),
  },
});
