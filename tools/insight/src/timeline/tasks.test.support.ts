import fc from "fast-check";
import type { Task } from "./task";

/** Up to thirty tasks without cycles, in any order. Some take no time. */
export const anyTasks: fc.Arbitrary<readonly Task[]> = fc
  .array(fc.record({ seconds: fc.nat(20), needs: fc.array(fc.nat(29), { maxLength: 4 }) }), { maxLength: 30 })
  .chain((drafts) => {
    // Each needs only earlier ones, and then they are shuffled.
    const tasks = drafts.map(({ seconds, needs }, index) => ({
      key: `task ${index}`,
      seconds,
      needs: needs.filter((need) => need < index).map((need) => `task ${need}`),
    }));
    return fc.shuffledSubarray(tasks, { minLength: tasks.length });
  });

/** All seconds together. */
export const work = (tasks: readonly Task[]) => tasks.reduce((sum, { seconds }) => sum + seconds, 0);

/** Seconds of the longest chain of needs, straight from its definition. */
export function longestChain(tasks: readonly Task[]): number {
  const byKey = new Map(tasks.map((task) => [task.key, task]));
  const known = new Map<string, number>();
  const endOf = (key: string): number => {
    const task = byKey.get(key);
    if (task === undefined) return 0;
    const end = known.get(key) ?? task.seconds + Math.max(0, ...task.needs.map(endOf));
    known.set(key, end);
    return end;
  };
  return Math.max(0, ...tasks.map(({ key }) => endOf(key)));
}
