import type { Outcome } from "@eks-platform/engine";
import type { OutputStream } from "../cli-context";
import { environmentLines } from "../report/environment-lines";
import type { Layout } from "../report/layout/layout";
import { type EnvironmentSummary, summaryLines, summaryOf } from "../report/summary-lines";
import { UserError } from "../user-error";
import type { ChangeBatches } from "./change-batches";
import type { SourceProblem } from "./source-problem";
import { touchedBy, type Touched, type WatchedProject } from "./touched";
import { answerEnd, answerHeading, problemLines, sortedSummaries, typeCheckLines } from "./watch-lines";

/** The parts that the loop connects. */
export interface WatchParts {
  readonly project: WatchedProject;

  /** Stacks to preview; none means all. */
  readonly stacks: readonly string[];
  readonly changes: Pick<ChangeBatches, "next">;

  /** Compiles sources. Returns their syntax errors. */
  readonly compile: (sources: readonly string[]) => readonly SourceProblem[];

  /** Compiles everything, before the first preview. */
  readonly build: () => Promise<readonly SourceProblem[] | undefined>;

  /** Checks types. Resolves with `undefined` if the check is superseded. */
  readonly check: () => Promise<readonly SourceProblem[] | undefined>;

  /**
   * Previews what a change affects.
   *
   * @throws {UserError} if nothing can be previewed
   */
  readonly preview: (touched: Touched, receive: (outcome: Outcome) => void) => Promise<void>;

  /** Folder from which files are named. */
  readonly folder: string;
  readonly stdout: OutputStream;
  readonly layout: Layout;

  /** A clock, in milliseconds. */
  readonly now: () => number;
}

const everything: Touched = { stacks: "all", packs: [], sources: [], isProjectChanged: false };
const clearScreen = "\u001b[2J\u001b[H";

/** Previews everything, and then whatever each change affects, until the changes end. */
export class WatchLoop {
  private readonly summaries = new Map<string, EnvironmentSummary>();

  constructor(private readonly parts: WatchParts) {}

  async run(): Promise<void> {
    const { changes, compile, build, now, project } = this.parts;
    const begin = now();
    const problems = (await build()) ?? [];
    await this.answer(everything, [], begin, problems);
    for (let files = await changes.next(); files !== undefined; files = await changes.next()) {
      const saved = now();
      const touched = this.selected(touchedBy(files, project));
      if (touched.stacks !== "all" && touched.stacks.length === 0) continue;
      const syntaxErrors = compile(touched.sources);
      if (touched.sources.length > 0) this.reportTypes();
      await this.answer(touched, files, saved, syntaxErrors);
    }
  }

  /** A change of a stack that the user did not name affects nothing. */
  private selected(touched: Touched): Touched {
    const { stacks } = this.parts;
    if (touched.stacks === "all" || stacks.length === 0) return touched;
    return { ...touched, stacks: touched.stacks.filter((name) => stacks.includes(name)) };
  }

  /** Shows each environment as soon as it is complete. Until then, the earlier answer stays on the screen. */
  private async answer(
    touched: Touched,
    files: Iterable<string>,
    begin: number,
    problems: readonly SourceProblem[],
  ): Promise<void> {
    const { preview, folder, layout, now, stdout } = this.parts;
    let isFirst = true;
    const show = (lines: readonly string[]) => {
      const start = isFirst
        ? [...answerHeading(files, folder, layout), ...problemLines(problems, folder, layout)]
        : [];
      stdout.write((isFirst && stdout.terminal ? clearScreen : "") + joined([...start, ...lines]));
      isFirst = false;
    };
    try {
      await preview(touched, (outcome) => {
        this.summaries.set(outcome.plan.name, summaryOf(outcome));
        show(environmentLines(outcome, layout));
      });
      show(summaryLines(sortedSummaries(this.summaries), layout));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      show(error.message.split("\n").map((line) => `  ${layout.paint.bad(line)}`));
    }
    show(answerEnd(now() - begin, layout));
  }

  /** Reports the types as soon as they are checked, below the answer. */
  private reportTypes(): void {
    const { check, folder, layout, stdout } = this.parts;
    void check().then((problems) => {
      if (problems !== undefined) stdout.write(joined(["", ...typeCheckLines(problems, folder, layout)]));
    });
  }
}

const joined = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join("");
