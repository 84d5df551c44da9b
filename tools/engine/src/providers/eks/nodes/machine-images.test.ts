import assert from "node:assert/strict";
import { imageType, operatingSystem } from "./machine-images";

const none = { amiType: undefined, operatingSystem: undefined, gpu: undefined, instanceTypes: undefined };

describe("the operating system of nodes", () => {
  it("is the one that is asked for, that of the image type, or Amazon Linux 2023", () => {
    assert.equal(operatingSystem(none), "AL2023");
    assert.equal(operatingSystem({ ...none, operatingSystem: "Bottlerocket" }), "Bottlerocket");
    assert.equal(operatingSystem({ ...none, amiType: "AL2_ARM_64" }), "AL2");
    assert.equal(operatingSystem({ ...none, amiType: "amazon-linux-2-gpu" }), "AL2");
  });

  it("is refused where both disagree, or nobody knows one", () => {
    assert.throws(
      () => operatingSystem({ amiType: "AL2_ARM_64", operatingSystem: "AL2023" }),
      /run AL2, but operatingSystem is AL2023/,
    );
    assert.throws(
      () => operatingSystem({ ...none, amiType: "WINDOWS" }),
      /amiType is "WINDOWS" but must be one of AL2_x86_64, /,
    );
    assert.throws(
      () => operatingSystem({ ...none, operatingSystem: "Plan9" }),
      /must be AL2, AL2023 or Bottlerocket/,
    );
  });
});

describe("the image type of nodes", () => {
  const cases: readonly (readonly [
    os: string,
    gpu: boolean,
    instanceTypes: readonly string[],
    type: string,
  ])[] = [
    ["AL2023", false, [], "AL2023_x86_64_STANDARD"],
    ["AL2023", false, ["m7g.large"], "AL2023_ARM_64_STANDARD"],
    ["AL2023", true, ["g5.xlarge"], "AL2023_x86_64_NVIDIA"],
    ["AL2", false, ["m5.large"], "AL2_x86_64"],
    ["AL2", true, ["p3.2xlarge"], "AL2_x86_64_GPU"],
    ["Bottlerocket", false, ["c7gn.large", "m6g.large"], "BOTTLEROCKET_ARM_64"],
    ["Bottlerocket", true, ["g5.xlarge"], "BOTTLEROCKET_x86_64_NVIDIA"],
  ];
  for (const [os, gpu, instanceTypes, type] of cases) {
    it(`is ${type} for ${os} on ${instanceTypes.join(" and ") || "anything"}`, () => {
      assert.equal(imageType({ amiType: undefined, operatingSystem: os, gpu, instanceTypes }), type);
    });
  }

  it("is refused where EKS has none", () => {
    const choice = {
      amiType: undefined,
      operatingSystem: "AL2023",
      gpu: true,
      instanceTypes: ["g5g.xlarge"],
    };
    assert.throws(() => imageType(choice), /no image of AL2023 for arm64 with graphics cards/);
    assert.throws(
      () => imageType({ ...choice, gpu: false, instanceTypes: ["large"] }),
      /"large" is no instance type/,
    );
  });
});
