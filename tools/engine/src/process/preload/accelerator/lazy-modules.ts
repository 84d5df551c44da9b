import { createRequire } from "node:module";
import { lazyModule } from "./lazy-module";
import type { LoadRule } from "./loader";
import { isOfSdk } from "./loader";

const rarelyUsed = new Set([
  // Serializes functions, which hardly any program needs: 0.46 s of start.
  "typescript",
  "@npmcli/arborist",
  "fdir",
  "normalize-package-data",
  // For the automation API and `package.yaml`: 0.08 s.
  "@logdna/tail-file",
  "execa",
  "js-yaml",
  "tmp",
]);

/** Packages that the SDK imports at its start and hardly ever uses. */
export const lazyPackages: LoadRule = ({ request, from, load }) => {
  if (!rarelyUsed.has(request) || !isOfSdk(from)) return undefined;
  const lazy = lazyModule(() => load() as object);
  return request === "typescript" ? withVersion(lazy as object, from) : lazy;
};

// The runner reads TypeScript's version only, which is in a small file.
function withVersion(lazy: object, from: string): unknown {
  const version = () => {
    const { version } = createRequire(from)("typescript/package.json") as { version: string };
    return version;
  };
  return new Proxy(lazy, {
    get: (target, key) => (key === "version" ? version() : (Reflect.get(target, key) as unknown)),
  });
}

/** The OpenTelemetry SDK serves tracing, which is off without an address: 0.1 s of start. */
export const lazyTracing: LoadRule = ({ request, from, load }) => {
  const isTracing = request.startsWith("@opentelemetry/") && request !== "@opentelemetry/api";
  if (!isTracing || !isOfSdk(from) || !/[\\/]cmd[\\/]run[\\/]tracing\.js$/.test(from)) return undefined;
  return lazyModule(() => load() as object);
};
