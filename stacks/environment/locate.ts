import { isDeepStrictEqual } from "node:util";
import { formatPath, type Problem, valueAt } from "@eks-platform/settings";
import type { ConfigFile } from "./config-file";
import type { LocatedProblem } from "./environment-error";
import { configPath, environmentIn, type StackConfig } from "./stack-config";

/** Adds to a problem where it stands and what was given. What Pulumi keeps secret stays so. */
export function locate(
  { path, part, allowed, fix, secret: isSecret }: Problem,
  config: StackConfig,
  file: ConfigFile | undefined,
): LocatedProblem {
  const place = configPath(config, path);
  const value = valueAt(environmentIn(config), path);
  const inFile = file !== undefined && isDeepStrictEqual(value, file.value(place));
  const position = value === undefined || inFile ? file?.position(place, part) : undefined;
  const common = {
    source: position && file ? file.name : "Pulumi's configuration",
    ...(position && { position }),
    path: formatPath(place),
    allowed,
  };
  if (value === undefined) return { ...common, given: "nothing", fix };
  if (part === "key") return { ...common, given: `the key ${path.at(-1)}`, fix };

  // A value under a secret key is shown only if the file holds it in plain text. A fix may repeat it.
  const secret = isSecret === true || (config.secretKeys.includes(String(place[0])) && !inFile);
  return secret
    ? { ...common, given: "a secret", fix: `Give ${allowed}.` }
    : { ...common, given: shown(value), fix };
}

/** A value as JSON, shortened if it is long. */
function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}
