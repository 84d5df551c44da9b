import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { createDeployment, ofDeployment } from "./pods.test.support";
import { podNoRuntimeSocket } from "./pod-no-runtime-socket";

const mount = (path: string) =>
  withOptions(createDeployment({ volumes: [{ name: "v", hostPath: { path } }] }), ofDeployment);

describeRule(podNoRuntimeSocket, {
  path: "spec.template.spec.volumes[0].hostPath.path",
  accepts: {
    "an emptyDir volume": withOptions(
      createDeployment({ volumes: [{ name: "v", emptyDir: {} }] }),
      ofDeployment,
    ),
    "another folder of the node": mount("/var/log"),
  },
  rejects: {
    Docker: mount("/var/run/docker.sock"),
    containerd: mount("/run/containerd/containerd.sock"),
    "CRI-O": mount("/var/run/crio/crio.sock"),
    "the folder of containerd": mount("/run/containerd"),
    "the folder of the sockets": mount("/var/run/"),
  },
});
