import { isAsset, isMap, isOutput, isReference, isSecret, type Value, type ValueMap } from "../model/values";
import type { PropertyPath } from "@eks-platform/plan";

/** A value at the end of a path: text, a number, or an asset as a whole. */
export interface Leaf {
  readonly path: PropertyPath;
  readonly value: Value;

  /** True if it must not be shown, because it or a parent is secret. */
  readonly secret: boolean;
}

/** Members in which providers keep records of their own. */
const isBookkeeping = (name: string) => name.startsWith("__");

/** All leaves of a property map. References are none: they hold nothing that a program wrote. */
export function* leavesOf(map: ValueMap): Generator<Leaf> {
  for (const [name, value] of Object.entries(map)) {
    if (value !== undefined && !isBookkeeping(name)) yield* leaves(value, [name], false);
  }
}

function* leaves(value: Value, path: PropertyPath, secret: boolean): Generator<Leaf> {
  if (isSecret(value)) yield* leaves(value.value, path, true);
  else if (isOutput(value)) yield* leaves(value.value ?? null, path, secret || value.secret === true);
  else if (isAsset(value)) yield* assetLeaves(value, path, secret);
  else if (isReference(value)) return;
  else if (Array.isArray(value)) {
    for (const [index, element] of value.entries()) yield* leaves(element as Value, [...path, index], secret);
  } else if (isMap(value)) {
    for (const [name, member] of Object.entries(value)) {
      if (member !== undefined) yield* leaves(member, [...path, name], secret);
    }
  } else yield { path, value, secret };
}

/** An archive may consist of assets, each under a name of its own. */
function* assetLeaves(asset: ValueMap, path: PropertyPath, secret: boolean): Generator<Leaf> {
  yield { path, value: asset, secret };
  if (!isMap(asset["assets"])) return;
  for (const [name, part] of Object.entries(asset["assets"])) {
    if (isAsset(part)) yield* assetLeaves(part, [...path, name], secret);
  }
}
