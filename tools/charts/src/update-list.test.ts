import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Sources, updateList } from "./update-list";
import { writeChart } from "./testing/chart-folder";

const pinned = { repository: "https://charts.example", name: "app", version: "1.2.3" };

describe("updateList", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "lists-"));
    mkdirSync(join(folder, "lists"));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const sources = (given: Partial<Sources>): Sources => ({
    lists: join(folder, "lists"),
    unstamped: false,
    goModules: {},
    has: () => false,
    run: () => assert.fail("nothing is run"),
    ...given,
  });
  const listFile = () => join(folder, "lists/app.json");

  it("writes the list, as the repository formats it, and then finds it unchanged", async () => {
    const from = writeChart(join(folder, "app"), { "values.yaml": "image: { tag: a }" });
    assert.deepEqual(await updateList("app", pinned, sources({ from }), false), {
      state: "changed",
      origin: from,
    });
    assert.deepEqual(JSON.parse(readFileSync(listFile(), "utf8")), {
      version: "1.2.3",
      values: { image: { tag: "" } },
    });
    assert.deepEqual(await updateList("app", pinned, sources({ from }), false), {
      state: "unchanged",
      origin: from,
    });
  });

  it("writes nothing when it only checks", async () => {
    const from = writeChart(join(folder, "app"), {});
    assert.equal((await updateList("app", pinned, sources({ from }), true)).state, "changed");
    assert.equal(existsSync(listFile()), false);
  });

  it("looks for a Go module where helm has no answer", async () => {
    writeChart(join(folder, "module/chart"), { "values.yaml": "a: 1" });
    const outcome = await updateList(
      "app",
      pinned,
      sources({
        goModules: { app: { path: "example.com/app", folder: "chart" } },
        has: () => true,
        run: (command) => {
          if (command === "helm") throw new Error("no such host");
          return JSON.stringify({ Dir: join(folder, "module") });
        },
      }),
      false,
    );
    assert.deepEqual(outcome, { state: "changed", origin: "example.com/app@v1.2.3" });
  });

  it("says of every place why it does not have the chart", async () => {
    const goModules = { app: { path: "example.com/app", folder: "chart" } };
    const reasonsOf = async (given: Partial<Sources>) => {
      const outcome = await updateList("app", pinned, sources(given), false);
      return outcome.state === "not obtained" ? outcome.reasons : outcome;
    };
    assert.deepEqual(await reasonsOf({}), [
      "helm is not on PATH.",
      "No Go module of the same version has the chart.",
    ]);
    assert.deepEqual(await reasonsOf({ goModules }), ["helm is not on PATH.", "go is not on PATH."]);
    const run = (command: string) => {
      throw new Error(`${command} says no`);
    };
    assert.deepEqual(await reasonsOf({ goModules, has: () => true, run }), [
      "helm: helm says no",
      "example.com/app: go says no",
    ]);
    assert.deepEqual(await reasonsOf({ from: join(folder, "absent") }), [
      `${join(folder, "absent")}: ${join(folder, "absent")} is not there.`,
    ]);
  });
});
