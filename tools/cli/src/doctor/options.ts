/** The options of `platform doctor`, as they were given. */
export interface DoctorOptions {
  /** Where to look for the project instead of the working directory. */
  readonly cwd?: string;
  readonly format: "text" | "json";
}
