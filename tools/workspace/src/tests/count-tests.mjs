import { stripVTControlCharacters } from "node:util";

/** A line of Mocha's summary, behind the name of its project where Nx runs several at once. */
const summaryLine = /^(?:@[\w-]+\/[\w-]+: )?\s+(\d+) (passing|failing|pending)\b/;

/** Adds up Mocha's summaries in what Nx prints. */
export class TestCount {
  passing = 0;
  failing = 0;
  pending = 0;

  /** @param {string} line one line of the output, with or without colours */
  read(line) {
    const [, number, outcome] = summaryLine.exec(stripVTControlCharacters(line)) ?? [];
    if (outcome !== undefined) this[outcome] += Number(number);
  }

  /** One line in the form of Mocha's summary. */
  toString() {
    return `${this.passing} passing, ${this.failing} failing, ${this.pending} pending`;
  }
}
