import { describeRule, given, unknownText } from "@eks-platform/policy-kit/testing";
import { aDeployment, deploymentOf } from "./pods.test.support";
import { imageTagFixed } from "./image-tag-fixed";

const image = (name: string) => given(deploymentOf({ image: name }), aDeployment);

describeRule(imageTagFixed, {
  accepts: {
    "a tag": image("nginx:1.29.0"),
    "a digest": image(`nginx@sha256:${"0".repeat(64)}`),
    "a tag in a registry with a port": image("registry.example:5000/app:1.4.2"),
    "an image that is built in the same run": image(unknownText),
  },
  rejects: {
    "no tag": image("nginx"),
    "no tag in a registry with a port": image("registry.example:5000/app"),
    "the tag latest": image("nginx:latest"),
    "no image": given(deploymentOf({ image: "" }), aDeployment),
  },
});
