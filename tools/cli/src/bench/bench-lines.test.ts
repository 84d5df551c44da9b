import assert from "node:assert/strict";
import { benchLines } from "./bench-lines";
import { summarised } from "./measurement";

const machine = {
  node: "v20.20.2",
  system: "linux x64",
  processors: "2 × Some Processor",
  load: 0.24,
  sdks: { "@pulumi/pulumi": "3.248.0" },
};

describe("benchLines", () => {
  it("gives medians, the range, ratios to the first case, and what could not be measured", () => {
    const one = summarised(
      "preview dev",
      [1.5, 1, 2],
      [{ largestProcess: 136e6, allProcesses: 180e6, processorSeconds: 3 }],
    );
    const all = summarised("preview all", [3], []);
    assert.deepEqual(benchLines([one, all], machine, 3), [
      "Median of 3 runs; each run is a fresh process, with the disk's cache warm.",
      "Node 20.20.2, linux x64, 2 × Some Processor, load 0.2 at the start.",
      "@pulumi/pulumi 3.248.0",
      "",
      "platform ...  wall s  least to most  ratio         CPU s  largest process MB  all processes MB",
      "preview dev     1.50   1.00 to 2.00   1.00          3.00                 136               180",
      "preview all     3.00   3.00 to 3.00   2.00  not measured        not measured      not measured",
      "",
      "CPU and memory: of all processes, from further runs. Memory is the peak; in the last column, pages that processes share are",
      "counted once.",
    ]);
  });
});
