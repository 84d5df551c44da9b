import assert from "node:assert/strict";
import { planLaunchTemplate } from "./launch-template-plan";

const settings = {
  nodeName: "prod-system",
  image: "al2023",
  rootVolumeGib: 80,
  tags: { team: "platform" },
} as const;

const disk = (deviceName: string, size: object) => ({
  deviceName,
  ebs: { encrypted: "true", volumeType: "gp3", deleteOnTermination: "true", ...size },
});

describe("planLaunchTemplate", () => {
  it("keeps pods away from the credentials of the node", () => {
    assert.deepEqual(planLaunchTemplate(settings).metadataOptions, {
      httpEndpoint: "enabled",
      httpTokens: "required",
      httpPutResponseHopLimit: 1,
    });
  });

  it("gives Amazon Linux one encrypted volume of the size that is asked for", () => {
    assert.deepEqual(planLaunchTemplate(settings).blockDeviceMappings, [
      disk("/dev/xvda", { volumeSize: 80 }),
    ]);
  });

  it("gives Bottlerocket that size beside its own volume, both encrypted", () => {
    assert.deepEqual(planLaunchTemplate({ ...settings, image: "bottlerocket" }).blockDeviceMappings, [
      disk("/dev/xvda", {}),
      disk("/dev/xvdb", { volumeSize: 80 }),
    ]);
  });

  it("tags all that an instance is made of", () => {
    const tags = { Name: "prod-system", team: "platform" };
    assert.deepEqual(planLaunchTemplate(settings).tagSpecifications, [
      { resourceType: "instance", tags },
      { resourceType: "volume", tags },
      { resourceType: "network-interface", tags },
    ]);
  });
});
