import nx from "@nx/eslint-plugin";
import tseslint from "typescript-eslint";
import { sourceConstraints, testConstraints } from "./boundaries.mjs";
import { layerRules } from "./layers.mjs";

/** Projects that the command line loads when it needs them, and that its tests import as any other. */
const loadedOnDemand = ["@eks-platform/testbed"];

const boundaries = (depConstraints) => ({
  plugins: { "@nx": nx },
  rules: {
    "@nx/enforce-module-boundaries": [
      "error",
      {
        allow: [],
        checkDynamicDependenciesExceptions: loadedOnDemand,
        allowCircularSelfDependency: true,
        enforceBuildableLibDependency: false,
        depConstraints,
      },
    ],
  },
});

/** Members are `private` in TypeScript's sense, since parameters of constructors can be declared in no other way. */
const oneWayToBePrivate = [
  {
    selector: ":matches(PropertyDefinition, MethodDefinition, AccessorProperty) > PrivateIdentifier.key",
    message:
      "Declare it as `private`, without #: that is how all members are declared that a class keeps to itself.",
  },
];

export default tseslint.config(
  { ignores: ["**/dist", "**/coverage", "**/.nx", "**/node_modules", "**/fixtures"] },
  ...tseslint.configs.recommended,
  {
    files: ["**/*.ts"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      // An import of types alone is an `import type`; beside values, a type is marked where it stands.
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-import-type-side-effects": "error",
      "no-restricted-syntax": ["error", ...oneWayToBePrivate],
    },
  },
  { files: ["**/*.ts"], ignores: ["**/*.test.ts"], ...boundaries(sourceConstraints) },
  { files: ["**/*.test.ts"], ...boundaries(testConstraints) },
  ...layerRules,
  { files: ["**/*.js", "**/*.cjs"], rules: { "@typescript-eslint/no-require-imports": "off" } },
);
