import type { Engine, Testbed } from "../../cli-context";
import { listed } from "../../report/layout/wording";
import type { Check } from "../check";
import type { StackReport } from "./stack-checks";

/** A package with the version of its SDK. */
type UsedPackage = ReturnType<Testbed["listRequiredPackages"]>[number];

/**
 * Checks which plugins of the stacks are installed in the Pulumi home: one by one those that build components, which replace
 * our models, and together all others, which only Pulumi itself uses.
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
  if (isThere)
    return { ...subject, state: "ok", finding: `${version}: previews use it to build its components` };
  const others = versions.length === 0 ? "" : ` (only ${listed(versions)})`;
  return {
    ...subject,
    state: "absent",
    finding: `${version} is not installed${others}: previews use our model of its components`,
    fix: `Install it: pulumi plugin install resource ${name} ${version}.`,
  };
}

function providersCheck(all: readonly UsedPackage[], missing: readonly UsedPackage[]): Check {
  const subject = { part: "Project", subject: "other plugins" } as const;
  const names = (plugins: readonly UsedPackage[]) =>
    listed(plugins.map(({ name, version }) => `${name} ${version}`));
  if (missing.length === 0) return { ...subject, state: "ok", finding: `${names(all)} installed` };
  const finding = `${names(missing)} not installed: only needed by Pulumi itself, which downloads them`;
  return { ...subject, state: "absent", finding };
}
