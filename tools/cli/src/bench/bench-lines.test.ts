import assert from "node:assert/strict";
import { benchLines, watchLines } from "./bench-lines";
import { summarised } from "./measurement";

const machine = {
  node: "v20.20.2",
  system: "linux x64",
  processors: "2 × Some Processor",
  load: 0.24,
  sdks: { "@pulumi/pulumi": "3.248.0" },
};

describe("watchLines", () => {
  it("shows the answer to the save of each file, and nothing if none was measured", () => {
    const measured = [{ name: "a component", seconds: { median: 0.424, least: 0.4, most: 0.5 } }];
    assert.deepEqual(watchLines(measured), [
      "",
      "preview --watch, save of ...  answer s  least to most",
      "a component                       0.42   0.40 to 0.50",
    ]);
    assert.deepEqual(watchLines([]), []);
  });
});

describe("benchLines", () => {
  it("gives medians, the range, ratios to the first case, and what could not be measured", () => {
    const one = summarised(
      { name: "preview dev" },
      [1.5, 1, 2],
      [{ largestProcess: 136e6, allProcesses: 180e6, processorSeconds: 3 }],
    );
    const all = summarised({ name: "preview all" }, [3], []);
    assert.deepEqual(benchLines([one, all], machine, 3), [
      "Median of 3 runs, fewer where it takes long; each run is a fresh process, with the disk's cache warm.",
      "Node 20.20.2, linux x64, 2 × Some Processor, load 0.2 at the start.",
      "@pulumi/pulumi 3.248.0",
      "",
      "platform ...  runs  wall s  least to most  ratio         CPU s   CPU ms each  largest process MB  all processes MB",
      "preview dev      3    1.50   1.00 to 2.00   1.00          3.00        3000.0                 136               180",
      "preview all      1    3.00   3.00 to 3.00   2.00  not measured  not measured        not measured      not measured",
      "",
      "CPU and memory: of all processes, from further runs. Memory is the peak; in the last column, pages that processes share are",
      "counted once. CPU each: by environment, or by resource of the stack.",
    ]);
  });

  it("divides what grows with its size", () => {
    const used = [{ largestProcess: 136e6, allProcesses: 180e6, processorSeconds: 3 }];
    const [, , , , , line = ""] = benchLines(
      [summarised({ name: "50 environments", size: 50 }, [1], used)],
      machine,
      1,
    );
    assert.match(line, / 3\.00 +60\.0 /);
  });
});
