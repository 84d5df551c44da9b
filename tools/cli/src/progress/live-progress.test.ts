import assert from "node:assert/strict";
import { fakeStream } from "../testing/fake-context";
import { liveProgress } from "./live-progress";

/** A terminal that interprets the sequence that clears lines. */
function screen() {
  let lines: string[] = [];
  const stream = fakeStream(
    (text) => {
      const wiped = /^\u001b\[(\d+)A\r\u001b\[J$/.exec(text);
      if (wiped) lines = lines.slice(0, lines.length - Number(wiped[1]));
      else lines = [...lines, ...text.split("\n").slice(0, -1)];
    },
    { terminal: true, columns: 80, rows: 24 },
  );
  return { stream, lines: () => lines };
}

describe("liveProgress", () => {
  it("is silent where there is no terminal", () => {
    const progress = liveProgress(fakeStream(() => assert.fail("nothing may be written")));
    progress.update({ environment: "dev", phase: "running", resources: 1 });
    progress.end();
  });

  it("repaints its lines in place, and counts seconds until the environment is done", () => {
    const { stream, lines } = screen();
    let time = 0;
    const progress = liveProgress(stream, () => time);
    progress.update({ environment: "dev", phase: "running", resources: 5 });
    assert.deepEqual(lines(), ["  dev  running  5 resources      0.0 s"]);
    time = 1500;
    progress.update({ environment: "dev", phase: "done", resources: 60 });
    time = 9000;
    progress.update({ environment: "prod", phase: "waiting", resources: 0 });
    assert.deepEqual(lines(), ["  dev   done     60 resources     1.5 s", "  prod  waiting"]);
    progress.end();
  });

  it("leaves a clean screen", () => {
    const { stream, lines } = screen();
    stream.write("before\n");
    const progress = liveProgress(stream, () => 0);
    progress.update({ environment: "dev", phase: "running", resources: 5 });
    progress.end();
    assert.deepEqual(lines(), ["before"]);
  });
});
