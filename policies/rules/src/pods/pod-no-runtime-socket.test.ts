import { describeRule, given } from "@eks-platform/policy-kit/testing";
import { aDeployment, deployment } from "./pods.test.support";
import { podNoRuntimeSocket } from "./pod-no-runtime-socket";

const mount = (path: string) =>
  given(deployment({ volumes: [{ name: "v", hostPath: { path } }] }), aDeployment);

describeRule(podNoRuntimeSocket, {
  accepts: {
    "a scratch volume": given(deployment({ volumes: [{ name: "v", emptyDir: {} }] }), aDeployment),
    "another folder of the node": mount("/var/log"),
  },
  rejects: {
    Docker: mount("/var/run/docker.sock"),
    containerd: mount("/run/containerd/containerd.sock"),
    "CRI-O": mount("/var/run/crio/crio.sock"),
    "the folder of containerd": mount("/run/containerd"),
    "the folder above": mount("/var/run/"),
  },
});
