import nx from "@nx/eslint-plugin";
import tseslint from "typescript-eslint";
import { sourceConstraints, testConstraints } from "./boundaries.mjs";
import { layerRules } from "./layers.mjs";

const boundaries = (depConstraints) => ({
  plugins: { "@nx": nx },
  rules: {
    "@nx/enforce-module-boundaries": [
      "error",
      { allow: [], allowCircularSelfDependency: true, enforceBuildableLibDependency: false, depConstraints },
    ],
  },
});

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
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
    },
  },
  { files: ["**/*.ts"], ignores: ["**/*.test.ts"], ...boundaries(sourceConstraints) },
  { files: ["**/*.test.ts"], ...boundaries(testConstraints) },
  ...layerRules,
  { files: ["**/*.js", "**/*.cjs"], rules: { "@typescript-eslint/no-require-imports": "off" } },
);
