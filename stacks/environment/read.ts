import { checkShape } from "./check-shape";
import { type ConfigDirectory } from "./config-directory";
import { EnvironmentError } from "./environment-error";
import { locate } from "./locate";
import { rules } from "./rules";
import { type Environment, environmentSchema } from "./schema/environment";
import { environmentIn, type Settings } from "./settings";

/**
 * The environment of a stack. Values come from Pulumi's configuration, so that `--config`, secrets and ESC work;
 * positions come from the stack's file.
 *
 * @throws {EnvironmentError} that names every problem, if there is one
 */
export function readEnvironment(settings: Settings, directory: ConfigDirectory, today: Date): Environment {
  const { stack, project } = settings;
  const file = directory.file(stack);
  const shape = checkShape(environmentSchema, environmentIn(settings));
  const circumstances = { neighbours: directory.neighboursOf(stack, project), today };
  const broken = rules.flatMap((rule) => rule(shape.draft, circumstances));
  const problems = [...shape.problems, ...broken].map((problem) => locate(problem, settings, file));

  if (shape.value && problems.length === 0) return shape.value;
  throw new EnvironmentError(stack, problems);
}
