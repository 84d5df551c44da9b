import { createRequire } from "node:module";
import type { PolicyPackArgs } from "@pulumi/policy";
import { PreviewError } from "../../errors/preview-error";

/** A pack as an object: the arguments of `new PolicyPack(name, args)`. */
export interface PackObject {
  readonly name: string;
  readonly args: PolicyPackArgs;
}

/**
 * Loads a pack that is made for our own process. Its code runs here, so it must be code of this repository.
 *
 * @param file module that exports `pack`
 */
export function loadPackObject(file: string): PackObject {
  let exported: unknown;
  try {
    exported = createRequire(file)(file);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new PreviewError(`${file} cannot be loaded: ${reason} Build the policy pack, or fix it.`, {
      cause,
    });
  }
  const pack: unknown = isObject(exported) ? exported.pack : undefined;
  if (
    isObject(pack) &&
    typeof pack.name === "string" &&
    isObject(pack.args) &&
    Array.isArray(pack.args.policies)
  ) {
    // Remediation treats secrets in the SDK's own way, so it is left to the SDK.
    if (pack.args.policies.some((policy) => isObject(policy) && "remediateResource" in policy)) {
      throw new PreviewError(`${file} has rules that remediate: take "eksPlatform" out of package.json.`);
    }
    // The compiler has checked the rest in the pack's own project.
    return pack as unknown as PackObject;
  }
  throw new PreviewError(
    `${file} must export "pack" with "name" and "args.policies", as "eksPlatform" in package.json promises.`,
  );
}

/** Forgets a pack with all modules that it loaded, except for those of installed packages, so that it is loaded again. */
export function forgetPackModules(file: string): void {
  const { cache } = createRequire(file);
  const forget = (module: NodeJS.Module | undefined): void => {
    if (module === undefined || /[\\/]node_modules[\\/]/.test(module.filename)) return;
    if (cache[module.filename] !== module) return;
    delete cache[module.filename];
    module.children.forEach(forget);
  };
  forget(cache[file]);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
