import assert from "node:assert/strict";
import { insideOutput, membersOf } from "./declaration";

const source = `import * as pulumi from "@pulumi/pulumi";
/** Not this: export interface Vpc { wrong: string; } */
export interface VpcArgs {
    /** Range; see {@link Vpc}. */
    cidr: pulumi.Input<string>;
    tags?: pulumi.Input<{
        [key: string]: pulumi.Input<string>;
    } | undefined>;
    "odd-name"?: string;
}
export interface Vpc {
    readonly arn: string;
}
export declare class Network extends pulumi.CustomResource {
    static get(name: string, id: pulumi.Input<pulumi.ID>): Network;
    readonly ids: pulumi.Output<string[]>;
    readonly map: pulumi.Output<{
        [key: string]: string;
    }>;
    constructor(name: string, args: VpcArgs);
}
`;

describe("membersOf", () => {
  it("reads the properties of an interface, in order, without comments", () => {
    assert.deepEqual(membersOf(source, "export interface VpcArgs"), [
      { name: "cidr", optional: false, type: "pulumi.Input<string>" },
      {
        name: "tags",
        optional: true,
        type: "pulumi.Input<{ [key: string]: pulumi.Input<string>; } | undefined>",
      },
      { name: "odd-name", optional: true, type: "string" },
    ]);
  });

  it("tells a name from a longer one that begins with it", () => {
    assert.deepEqual(membersOf(source, "export interface Vpc"), [
      { name: "arn", optional: false, type: "string" },
    ]);
  });

  it("reads the properties of a class, but not its methods", () => {
    assert.deepEqual(
      membersOf(source, "export declare class Network")?.map(({ name }) => name),
      ["ids", "map"],
    );
  });

  it("is undefined for what is not declared", () => {
    assert.equal(membersOf(source, "export interface Subnet"), undefined);
  });
});

describe("insideOutput", () => {
  it("takes the type out of an output", () => {
    assert.equal(
      insideOutput("pulumi.Output<{ [key: string]: string; } | undefined>"),
      "{ [key: string]: string; } | undefined",
    );
    assert.equal(insideOutput("string"), undefined);
  });
});
