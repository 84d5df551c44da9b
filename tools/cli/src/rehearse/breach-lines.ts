import type { Breach } from "@eks-platform/engine";
import { parseUrn } from "@eks-platform/plan";
import type { Layout } from "../report/layout";
import { printable } from "../report/text-fit";

/** Kinds of broken promises as people call them. */
export const breachWords: Readonly<Record<Breach["kind"], string>> = {
  brokenState: "broken state",
  lostResource: "lost",
  createdTwice: "made twice",
  notConverged: "not converged",
};

/** Tells which promises were broken. */
export function breachLines(breaches: readonly Breach[], { paint }: Layout): readonly string[] {
  return breaches.map(({ kind, urn, message }) => {
    const name = urn === undefined ? "" : `${printable(parseUrn(urn).name)}: `;
    return `    ${paint.bad(breachWords[kind])}  ${name}${printable(message)}`;
  });
}
