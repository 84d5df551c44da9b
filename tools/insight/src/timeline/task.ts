/** Something that takes time. */
export interface Task {
  /** Tells it from all others. */
  readonly key: string;

  /** How long it takes, in seconds. */
  readonly seconds: number;

  /** Keys of the tasks that must have ended before it starts. Those that are not to be scheduled are passed over. */
  readonly needs: readonly string[];
}

/** A task with its place in time, in seconds from the beginning. */
export interface Scheduled<T extends Task> {
  readonly task: T;
  readonly start: number;
  readonly end: number;

  /** The task whose end let it start: the last of its needs, or the one that made room. Absent at the beginning. */
  readonly after?: string;
}
