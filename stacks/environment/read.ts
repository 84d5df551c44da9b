import { check, type Path, type Problem, without } from "@eks-platform/settings";
import type { ConfigDirectory } from "./config-directory";
import { EnvironmentError } from "./environment-error";
import { type Environment, environmentSettings } from "./environment-settings";
import { locate } from "./locate";
import { rules } from "./rules";
import type { Incomplete } from "./rules/rule";
import { environmentIn, type StackConfig } from "./stack-config";

/**
 * The environment of a stack. Values come from Pulumi's configuration, so that `--config`, secrets and ESC work;
 * positions come from the stack's file.
 *
 * @throws {EnvironmentError} that names every problem, if there is one
 */
export function readEnvironment(config: StackConfig, directory: ConfigDirectory): Environment {
  const { stack, project } = config;
  const given = environmentIn(config);
  const bySettings = check(environmentSettings, given, { name: stack });
  const byRules = rulesOver(withoutWrong(given, bySettings));
  const problems = [...bySettings.filter((problem) => !isCovered(problem, byRules)), ...byRules];
  // Safe: nothing is wrong with it.
  if (problems.length === 0) return given as Environment;

  const file = directory.file(stack);
  throw new EnvironmentError(
    stack,
    problems.map((problem) => locate(problem, config, file)),
  );

  function rulesOver(environment: Incomplete<Environment>): readonly Problem[] {
    const range = environment.network?.cidr;
    const neighbours = range === undefined ? [] : directory.neighboursOf(stack, project, range);
    return rules.flatMap((rule) => rule(environment, neighbours));
  }
}

/** What is left of an environment without all that is wrong by itself. */
function withoutWrong(given: unknown, problems: readonly Problem[]): Incomplete<Environment> {
  const wrong = problems.filter(({ relative }) => relative !== true);
  // Safe: everything may be missing in it.
  return without(
    given,
    wrong.map(({ path }) => path),
  ) as Incomplete<Environment>;
}

/** True if another problem is more exact: it is about the same setting, or about a part of it. */
function isCovered({ path, relative }: Problem, others: readonly Problem[]): boolean {
  const isPartOf = (inner: Path) => path.every((key, index) => key === inner[index]);
  return relative === true && others.some((other) => isPartOf(other.path));
}
