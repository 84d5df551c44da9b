import type { JudgingCluster } from "./cluster/judging-cluster";
import { type FakeNode } from "./nodes/node";
import { FakeKubelet } from "./nodes/kubelet";

/** Nodes in three zones, so that spread means something. */
export const threeZones: readonly FakeNode[] = ["eu-west-1a", "eu-west-1b", "eu-west-1c"].map((zone) => ({
  name: `testbed-${zone}`,
  zone,
}));

/** Keeps a control plane with nodes on paper until Ctrl-C, to be used by hand. */
export async function serve(
  { objects, kubeconfig = "" }: JudgingCluster,
  print: (line: string) => void,
): Promise<void> {
  const kubelet = await FakeKubelet.start(objects, threeZones, (error) => print(String(error)));
  print(
    `${threeZones.length} nodes in three zones are ready; no container runs on them. In another terminal:`,
  );
  print(`  export KUBECONFIG=${kubeconfig}`);
  print("Ctrl-C ends it.");
  await new Promise((resolve) => process.once("SIGINT", resolve).once("SIGTERM", resolve));
  await kubelet.stop();
}
