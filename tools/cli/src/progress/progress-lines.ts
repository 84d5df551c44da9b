import type { Progress } from "@eks-platform/engine";
import type { Paint } from "../report/layout/paint";
import { shorten } from "../report/layout/text-fit";
import { counted } from "../report/layout/wording";

/** The progress of an environment and how long it has been running. */
export interface EnvironmentProgress extends Progress {
  readonly seconds: number;
}

/** Size of the terminal. */
export interface Room {
  readonly columns: number;
  readonly rows: number;
}

const order: readonly Progress["phase"][] = ["running", "judging", "failed", "waiting", "done"];

/** One line for each environment. If they do not fit, running environments are shown and the others counted. */
export function progressLines(
  environments: readonly EnvironmentProgress[],
  { columns, rows }: Room,
  paint: Paint,
): readonly string[] {
  const fitting = Math.max(1, rows - 2);
  const shown =
    environments.length <= fitting
      ? environments
      : [...environments].sort((a, b) => order.indexOf(a.phase) - order.indexOf(b.phase)).slice(0, fitting);
  const widest = Math.max(0, ...shown.map(({ environment }) => environment.length));
  const hidden = environments.filter((environment) => !shown.includes(environment));
  return [
    ...shown.map((environment) => line(environment, widest, columns, paint)),
    ...(hidden.length > 0 ? [paint.faint(shorten(`  ${others(hidden)}`, columns))] : []),
  ];
}

/** The progress of environments that are not shown: `and 490 more environments: 120 done, 370 waiting`. */
function others(environments: readonly EnvironmentProgress[]): string {
  const counts = [...order].reverse().flatMap((phase) => {
    const count = environments.filter((environment) => environment.phase === phase).length;
    return count === 0 ? [] : [`${count} ${phase}`];
  });
  return `and ${counted(environments.length, "more environment")}: ${counts.join(", ")}`;
}

function line(
  { environment, phase, resources, seconds }: EnvironmentProgress,
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
