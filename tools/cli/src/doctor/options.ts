/** The options of `platform doctor`. */
export interface DoctorOptions {
  /** Where to search for the project instead of the working directory. */
  readonly cwd?: string;
  readonly format: "text" | "json";
}
