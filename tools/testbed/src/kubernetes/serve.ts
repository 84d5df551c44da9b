import type { ValidationCluster } from "./cluster/validation-cluster";
import type { FakeNode } from "./nodes/fake-node";
import { FakeKubelet } from "./nodes/fake-kubelet";

/** Nodes in three zones, so that topology spread has an effect. */
export const nodesInThreeZones: readonly FakeNode[] = ["eu-west-1a", "eu-west-1b", "eu-west-1c"].map(
  (zone) => ({
    name: `testbed-${zone}`,
    zone,
  }),
);

/** Serves a control plane with fake nodes until Ctrl-C, for manual use. */
export async function serveControlPlane(
  { objects, kubeconfig = "" }: ValidationCluster,
  print: (line: string) => void,
): Promise<void> {
  const kubelet = await FakeKubelet.start(objects, nodesInThreeZones, (error) => print(String(error)));
  print(
    `${nodesInThreeZones.length} nodes in three zones are ready; no container runs on them. In another terminal:`,
  );
  print(`  export KUBECONFIG=${kubeconfig}`);
  print("Ctrl-C ends it.");
  await new Promise((resolve) => process.once("SIGINT", resolve).once("SIGTERM", resolve));
  await kubelet.stop();
}
