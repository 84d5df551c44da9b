/**
 * Keeps Pulumi's pack runner from loading a TypeScript compiler, for packs that are JavaScript: the runner has no
 * option for it.
 */
import { installRules, isOfSdk } from "./accelerator/loader";

const compiler = /(^|[\\/])ts-node(@[\d.]+)?$/;

installRules([
  ({ request, from }) =>
    compiler.test(request) && isOfSdk(from) ? { VERSION: "none", register: () => undefined } : undefined,
]);
