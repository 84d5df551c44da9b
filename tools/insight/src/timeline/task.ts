/** Something that takes time. */
export interface Task {
  /** Unique among all tasks. */
  readonly key: string;

  /** How long it takes, in seconds. */
  readonly seconds: number;

  /** Keys of the tasks that must end before it starts. Unknown keys are ignored. */
  readonly needs: readonly string[];
}

/** A task with its start and end, in seconds from the beginning. */
export interface Scheduled<T extends Task> {
  readonly task: T;
  readonly start: number;
  readonly end: number;

  /** The task whose end started it: the last of its dependencies, or the one that freed a worker. Absent at the beginning. */
  readonly after?: string;
}
