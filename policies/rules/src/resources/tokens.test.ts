import assert from "node:assert/strict";
import { createRequire } from "node:module";
import * as catalogue from "../catalogue";

const tokens = [...new Set(Object.values(catalogue).flatMap(({ appliesTo }) => appliesTo))].sort();

/** Tokens without a class in the current SDK. Rules also evaluate older programs that use them. */
const withoutClass =
  /^kubernetes:(batch\/v2alpha1:|(policy|extensions)\/v1beta1:PodSecurityPolicy|yaml:|kustomize:)/;

/** Folders of the Kubernetes SDK whose names differ from the first part of the API group. */
const groupFolders: Readonly<Record<string, string>> = {
  "helm.sh": "helm",
  "flowcontrol.apiserver.k8s.io": "flowcontrol",
};

/** Finds the SDK class of a token. */
function findClass(token: string): { readonly __pulumiType?: string } | undefined {
  const [pkg = "", module = "", name = ""] = token.split(":");
  const [group = "", rest = ""] = module.split("/");
  const folder = pkg === "aws" ? group : `${groupFolders[group] ?? group.split(".")[0]}/${rest}`;
  const classes: Readonly<Record<string, { readonly __pulumiType?: string }>> = createRequire(__filename)(
    `@pulumi/${pkg}/${folder}`,
  );
  return classes[name];
}

describe("the types that rules apply to", () => {
  for (const token of tokens.filter((each) => !withoutClass.test(each))) {
    it(`are in the SDK: ${token}`, () => assert.equal(findClass(token)?.__pulumiType, token));
  }
});
