import { checkShape } from "./check-shape";
import { componentProblems } from "./component-rules";
import { type ConfigDirectory } from "./config-directory";
import { EnvironmentError } from "./environment-error";
import { locate } from "./locate";
import { type Path } from "./path";
import { type Problem } from "./problem";
import { rules } from "./rules";
import { type Environment, environmentSchema } from "./schema/environment";
import { environmentIn, type Settings } from "./settings";

/**
 * The environment of a stack. Values come from Pulumi's configuration, so that `--config`, secrets and ESC work;
 * positions come from the stack's file.
 *
 * @throws {EnvironmentError} that names every problem, if there is one
 */
export function readEnvironment(settings: Settings, directory: ConfigDirectory): Environment {
  const { stack, project } = settings;
  const given = environmentIn(settings);
  const shape = checkShape(environmentSchema, given);
  const range = shape.draft.network?.cidr;
  const neighbours = range === undefined ? [] : directory.neighboursOf(stack, project, range);
  const exact = [...shape.problems, ...rules.flatMap((rule) => rule(shape.draft, neighbours))];
  const problems = [...exact, ...unlessNearer(componentProblems(stack, given), exact)];

  if (shape.value && problems.length === 0) return shape.value;
  const file = directory.file(stack);
  throw new EnvironmentError(
    stack,
    problems.map((problem) => locate(problem, settings, file)),
  );
}

/** Leaves out what another problem says more exactly: about the same place, or about a part of it. */
function unlessNearer(problems: readonly Problem[], exact: readonly Problem[]): readonly Problem[] {
  const covers = (outer: Path, inner: Path) => outer.every((key, index) => key === inner[index]);
  return problems.filter(({ path }) => !exact.some((other) => covers(path, other.path)));
}
