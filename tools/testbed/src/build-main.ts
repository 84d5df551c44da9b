import { build, BuildError } from "./counterparts/build";
import { controlPlane, pulumi } from "./counterparts/counterpart";

const wanted = { engine: [pulumi], kubernetes: controlPlane } as const;

/** `npm run testbed:build [engine|kubernetes]`: builds the counterparts that are missing. */
async function main(modules: readonly string[]): Promise<void> {
  const unknown = modules.filter((module) => !(module in wanted));
  if (unknown.length > 0) {
    throw new BuildError(
      `There is no counterpart "${unknown.join('", "')}". Allowed: ${Object.keys(wanted).join(", ")}.`,
    );
  }
  const report = (line: string) => process.stderr.write(`${line}\n`);
  for (const [module, counterparts] of Object.entries(wanted)) {
    if (modules.length > 0 && !modules.includes(module)) continue;
    for (const counterpart of counterparts) console.log(await build(counterpart, report));
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof BuildError ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
