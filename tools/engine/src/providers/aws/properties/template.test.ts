import assert from "node:assert/strict";
import { unknown } from "../../../model/values";
import { locate } from "../location";
import { fillTemplate, fillTextTemplate } from "./template";

const scope = {
  urn: "urn:pulumi:dev::shop::aws:ec2/vpc:Vpc::main",
  location: locate({ region: "cn-north-1" }, undefined, undefined),
  properties: {
    name: "prod",
    url: "https://oidc.example.com/id/A",
    topic: "arn:aws:sns:r:1:orders",
    secret: unknown,
    count: 3,
  },
};

describe("a template", () => {
  const cases: Readonly<Record<string, string | RegExp>> = {
    "arn:{partition}:eks:{region}:{account}:cluster/{name}":
      "arn:aws-cn:eks:cn-north-1:123456789012:cluster/prod",
    "{name}.{suffix}": "prod.amazonaws.com.cn",
    "vpc-{hex}": /^vpc-[0-9a-f]{17}$/,
    "{HEX:32}": /^[0-9A-F]{32}$/,
    "{letters:10}": /^[a-z2-7]{10}$/,
    "AROA{capitals:17}": /^AROA[A-Z2-7]{17}$/,
    "{digits:10}": /^[1-9]\d{9}$/,
    "{uuid}": /^[0-9a-f-]{36}$/,
    "{ipv4:203.0.113}": /^203\.0\.113\.\d{1,3}$/,
    "ec2-{ipv4:203-0-113}": /^ec2-203-0-113-\d{1,3}$/,
    "{host:url}": "oidc.example.com/id/A",
    "{last:topic}": "orders",
    "{after:url}": "/oidc.example.com/id/A",
    "{path=/}{name}": "/prod",
    "{count}": "3",
    "${version} ${start}": "${version} ${start}",
    '{"Version":"2012-10-17"}': '{"Version":"2012-10-17"}',
  };
  for (const [template, expected] of Object.entries(cases)) {
    it(`fills ${template}`, () => {
      const filled = fillTextTemplate(template, scope);
      if (typeof expected === "string") assert.equal(filled, expected);
      else assert.match(filled, expected);
    });
  }

  it("is unknown as a whole if a word of it is", () => {
    assert.equal(fillTextTemplate("a {secret} b", scope), unknown);
    assert.equal(fillTextTemplate("a {absent} b", scope), unknown);
  });

  it("is filled at every depth", () => {
    assert.deepEqual(fillTemplate([{ a: { b: "{name}" }, c: 1 }], scope), [{ a: { b: "prod" }, c: 1 }]);
  });

  it("produces a certificate in the form of clusters, without content", () => {
    const decoded = Buffer.from(fillTextTemplate("{certificate}", scope), "base64").toString();
    assert.match(decoded, /^-----BEGIN CERTIFICATE-----\n[\w+/=]+\n-----END CERTIFICATE-----\n$/);
  });
});
