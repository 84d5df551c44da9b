// `npm run chart-values`: brings the lists of chart values up to date with the pinned charts.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Addon, catalogue } from "@eks-platform/addons";
import { goModules } from "./go-modules";
import { isOnPath, runProgram } from "./programs";
import { type Outcome, type Sources, updateList } from "./update-list";

const usage = `npm run chart-values -- [ADD-ON...] [--from PATH [--unstamped]] [--all] [--check]

Derives the lists of chart values: of the add-ons named, or else of those whose chart has another version than its list.
A chart comes from its repository by helm, if that is on PATH, or from a Go module that has it in its source.

  --from PATH   the chart's folder, its archive, or what \`helm show values\` printed (for one add-on)
  --unstamped   the chart's source has no version yet
  --all         all add-ons
  --check       write nothing, and fail if a list would change
`;

const lists = join(__dirname, "../../../packages/addons/src/chart-values");

async function main(): Promise<number> {
  const { values: options, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      all: { type: "boolean", default: false },
      check: { type: "boolean", default: false },
      from: { type: "string" },
      help: { type: "boolean", default: false },
      unstamped: { type: "boolean", default: false },
    },
  });
  if (options.help) return say(usage, 0);
  const addons = new Map<string, Addon>(Object.entries(catalogue));
  const unknown = positionals.filter((name) => !addons.has(name));
  if (unknown.length > 0) return say(`No add-on is called ${unknown.join(", ")}.\n`, 1);
  if (options.from !== undefined && positionals.length !== 1)
    return say("--from is for one add-on. Name it.\n", 1);

  const { from, unstamped } = options;
  const sources: Sources = {
    lists,
    ...(from === undefined ? {} : { from }),
    unstamped,
    goModules,
    has: isOnPath,
    run: runProgram,
  };
  let failed = false;
  for (const [name, { chart }] of addons) {
    const isWanted =
      positionals.length > 0
        ? positionals.includes(name)
        : options.all || listedVersion(name) !== chart.version;
    if (!isWanted) continue;
    const outcome = await updateList(name, chart, sources, options.check);
    say(`${name} ${chart.version}: ${sentence(outcome, options.check)}\n`, 0);
    failed ||= outcome.state === "not obtained" || (options.check && outcome.state === "changed");
  }
  return failed ? 1 : 0;
}

function listedVersion(addon: string): unknown {
  const file = join(lists, `${addon}.json`);
  return existsSync(file)
    ? (JSON.parse(readFileSync(file, "utf8")) as { version?: unknown }).version
    : undefined;
}

function sentence(outcome: Outcome, check: boolean): string {
  switch (outcome.state) {
    case "unchanged":
      return `unchanged, from ${outcome.origin}`;
    case "changed":
      return `${check ? "would change" : "written"}, from ${outcome.origin}`;
    case "not obtained":
      return [
        "the chart could not be had.",
        ...outcome.reasons,
        "Give its folder or archive by --from.",
      ].join("\n  ");
  }
}

function say(text: string, exitCode: number): number {
  process.stdout.write(text);
  return exitCode;
}

main().then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
