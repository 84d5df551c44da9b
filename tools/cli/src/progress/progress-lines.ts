import type { Progress } from "@eks-platform/engine";
import type { Paint } from "../report/paint";
import { shorten } from "../report/text-fit";
import { counted } from "../report/wording";

/** How an environment stands, and for how long it has been at work. */
export interface Standing extends Progress {
  readonly seconds: number;
}

/** Room on the terminal. */
export interface Room {
  readonly columns: number;
  readonly rows: number;
}

const order: readonly Progress["phase"][] = ["running", "judging", "failed", "waiting", "done"];

/** One line for each environment; if there is no room for all, those at work are shown and the others counted. */
export function progressLines(
  standings: readonly Standing[],
  { columns, rows }: Room,
  paint: Paint,
): readonly string[] {
  const fitting = Math.max(1, rows - 2);
  const shown =
    standings.length <= fitting
      ? standings
      : [...standings].sort((a, b) => order.indexOf(a.phase) - order.indexOf(b.phase)).slice(0, fitting);
  const widest = Math.max(0, ...shown.map(({ environment }) => environment.length));
  const hidden = standings.filter((standing) => !shown.includes(standing));
  return [
    ...shown.map((standing) => line(standing, widest, columns, paint)),
    ...(hidden.length > 0 ? [paint.faint(shorten(`  ${others(hidden)}`, columns))] : []),
  ];
}

/** How the environments stand that are not shown: `and 490 more environments: 120 done, 370 waiting`. */
function others(standings: readonly Standing[]): string {
  const counts = [...order].reverse().flatMap((phase) => {
    const count = standings.filter((standing) => standing.phase === phase).length;
    return count === 0 ? [] : [`${count} ${phase}`];
  });
  return `and ${counted(standings.length, "more environment")}: ${counts.join(", ")}`;
}

function line(
  { environment, phase, resources, seconds }: Standing,
  widest: number,
  columns: number,
  paint: Paint,
) {
  const painted = {
    waiting: paint.faint,
    running: paint.accent,
    judging: paint.accent,
    done: paint.good,
    failed: paint.bad,
  };
  const name = shorten(`  ${environment.padEnd(widest)}  `, columns);
  const facts =
    phase === "waiting"
      ? ""
      : `  ${counted(resources, "resource").padEnd(13)}  ${seconds.toFixed(1).padStart(5)} s`;
  const room = columns - name.length;
  return (
    name + painted[phase](shorten(phase.padEnd(7), room)) + paint.faint(shorten(facts, Math.max(0, room - 7)))
  );
}
