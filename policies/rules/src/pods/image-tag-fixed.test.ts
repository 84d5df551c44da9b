import { describeRule, unknownString, withOptions } from "@eks-platform/policy-kit/testing";
import { createDeploymentOf, ofDeployment } from "./pods.test.support";
import { imageTagFixed } from "./image-tag-fixed";

const runImage = (name: string) => withOptions(createDeploymentOf({ image: name }), ofDeployment);

describeRule(imageTagFixed, {
  path: "spec.template.spec.containers[0].image",
  accepts: {
    "a tag": runImage("nginx:1.29.0"),
    "a digest": runImage(`nginx@sha256:${"0".repeat(64)}`),
    "a tag in a registry with a port": runImage("registry.example:5000/app:1.4.2"),
    "an image that is built in the same deployment": runImage(unknownString),
  },
  rejects: {
    "no tag": runImage("nginx"),
    "no tag in a registry with a port": runImage("registry.example:5000/app"),
    "the tag latest": runImage("nginx:latest"),
    "no image": withOptions(createDeploymentOf({ image: "" }), ofDeployment),
  },
});
