import { relative, resolve, sep } from "node:path";
import type { Step } from "@eks-platform/plan";
import { isInstalled, resolveSourcePosition } from "../process/source-position";

const address = /^project:\/\/\/(?<path>.*)#(?<line>\d+),(?<column>\d+)$/;

/**
 * Steps with the source positions where their resources are declared, whether or not the program mapped them itself.
 * A position inside an installed package is of no use, so it is left out.
 *
 * @param folder folder of the project, which such positions are relative to
 */
export function withSourcePositions(steps: readonly Step[], folder: string): readonly Step[] {
  const maps: Parameters<typeof resolveSourcePosition>[1] = new Map();
  return steps.map((step) => {
    const { sourcePosition: reported = "", ...state } = step.newState ?? {
      urn: step.urn,
      custom: false,
      type: "",
    };
    const groups = address.exec(reported)?.groups;
    if (groups?.path === undefined) return step;
    const file = resolve(folder, groups.path);
    if (isInstalled(file)) return { ...step, newState: state };
    const place = resolveSourcePosition(
      { file, line: Number(groups.line), column: Number(groups.column) },
      maps,
    );
    const path = relative(folder, place.file).split(sep).join("/");
    return {
      ...step,
      newState: { ...state, sourcePosition: `project:///${path}#${place.line},${place.column}` },
    };
  });
}
