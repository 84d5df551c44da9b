import type { Engine, Testbed } from "../surroundings";
import { listed } from "../report/wording";
import type { Check } from "./check";
import type { StackReport } from "./stack-checks";

/** A package that is used, in the version of its SDK. */
type UsedPackage = ReturnType<Testbed["requiredPackages"]>[number];

/**
 * Looks which plugins the stacks ask for are in the Pulumi home: those that build components, which take the place of our
 * models, and all others together, which only Pulumi itself uses.
 *
 * @param home the Pulumi home
 * @param packages provider packages that are installed for the program
 */
export function pluginChecks(
  { packages: used, componentPackages }: Pick<StackReport, "packages" | "componentPackages">,
  packages: readonly UsedPackage[],
  home: string,
  engine: Engine,
): readonly Check[] {
  const wanted = packages
    .filter(({ name }) => used.has(name) || componentPackages.has(name))
    .map(({ name, version }) => ({ name, version: version.replace(/^v/, "") }));
  const isThere = ({ name, version }: UsedPackage) => engine.findPlugin(home, name, version) !== undefined;
  const components = wanted.filter(({ name }) => componentPackages.has(name));
  const others = wanted.filter(({ name }) => !componentPackages.has(name));
  return [
    ...components.map((plugin) =>
      componentCheck(plugin, isThere(plugin), engine.installedVersions(home, plugin.name)),
    ),
    ...(others.length === 0
      ? []
      : [
          providersCheck(
            others,
            others.filter((plugin) => !isThere(plugin)),
          ),
        ]),
  ];
}

function componentCheck(
  { name, version }: UsedPackage,
  isThere: boolean,
  versions: readonly string[],
): Check {
  const subject = { part: "Project", subject: `plugin ${name}` } as const;
  if (isThere) return { ...subject, state: "ok", finding: `${version}: previews build its components by it` };
  const others = versions.length === 0 ? "" : ` (only ${listed(versions)})`;
  return {
    ...subject,
    state: "absent",
    finding: `${version} is not installed${others}: previews build its components by our model`,
    fix: `Install it: pulumi plugin install resource ${name} ${version}.`,
  };
}

function providersCheck(all: readonly UsedPackage[], missing: readonly UsedPackage[]): Check {
  const subject = { part: "Project", subject: "other plugins" } as const;
  const names = (plugins: readonly UsedPackage[]) =>
    listed(plugins.map(({ name, version }) => `${name} ${version}`));
  if (missing.length === 0) return { ...subject, state: "ok", finding: `${names(all)} installed` };
  const finding = `${names(missing)} not installed: only Pulumi itself needs them, and fetches them then`;
  return { ...subject, state: "absent", finding };
}
