/** How the official runner parses its arguments. */
export const runnerFlags = {
  boolean: ["dry-run"],
  string: [
    "organization",
    "project",
    "root-directory",
    "stack",
    "parallel",
    "pwd",
    "monitor",
    "engine",
    "tracing",
  ],
  stopEarly: true,
};

/** Arguments that the official runner puts into the environment, for other copies of the SDK in the program. */
const published = [
  "organization",
  "project",
  "root-directory",
  "stack",
  "dry-run",
  "parallel",
  "monitor",
  "engine",
];

/** The variables for these arguments. */
export function publishedVariables(
  argv: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    published.flatMap((name) => {
      const value = argv[name];
      const variable = `PULUMI_NODEJS_${name.toUpperCase().replaceAll("-", "_")}`;
      return value === undefined || value === "" || value === false ? [] : [[variable, String(value)]];
    }),
  );
}
