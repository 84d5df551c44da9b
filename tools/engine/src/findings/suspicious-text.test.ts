import assert from "node:assert/strict";
import fc from "fast-check";
import { makeSecret, type ValueMap } from "../model/values";
import { registrationOf, thing } from "../monitor/registration/registration.test.support";
import { findSuspiciousText } from "./suspicious-text";

const reported = (inputs: ValueMap) =>
  findSuspiciousText([registrationOf(thing("it"), { inputs })]).map(({ message }) => message.split(":")[0]);

describe("findSuspiciousText", () => {
  const typos = [
    "undefined",
    "web-undefined",
    "undefined-web",
    "a-undefined-b",
    "arn:aws:s3:::undefined/*",
    "arn:aws:iam::undefined:role/app",
    "https://undefined.example.com/path",
    "/aws/lambda/undefined",
    "key=undefined,other=1",
    "user@undefined",
    "[object Object]",
    "prefix-[object Object]",
    "the [object Promise] of a value",
    "Calling [toString] on an [Output<T>] is not supported.",
    "Calling [toJSON] on an [Output<T>] is not supported.",
  ];
  for (const text of typos) {
    it(`finds a slip in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(reported({ value: text }), [`value is ${JSON.stringify(text)}`.split(":")[0]]);
    });
  }

  const ordinary = [
    "",
    "The behaviour is undefined if both are given.",
    "undefined behaviour",
    "isundefined",
    "undefinedBehaviour",
    "Undefined",
    "x===undefined",
    "x!==undefined?x:1",
    'typeof(x)=="undefined"',
    "if (value === undefined) return;",
    "undefined()",
    "Object.prototype.toString.call(x) === '[object Object]'",
    'return "[object Object]"',
    "object Object",
    "Calling toString",
  ];
  for (const text of ordinary) {
    it(`takes ${JSON.stringify(text)} for what it is`, () => {
      assert.deepEqual(reported({ value: text }), []);
    });
  }

  it("names the property, at any depth and inside JSON", () => {
    const policy = JSON.stringify({ Statement: [{ Resource: ["*", "arn:aws:s3:::undefined"] }] });
    assert.deepEqual(
      reported({
        tags: { "app.kubernetes.io/name": "undefined" },
        rules: [{ host: "a.undefined" }],
        policy,
      }).sort(),
      [
        'policy.Statement[0].Resource[1] is "arn',
        'rules[0].host is "a.undefined"',
        'tags["app.kubernetes.io/name"] is "undefined"',
      ],
    );
  });

  it("reports a text once that a provider has copied", () => {
    assert.deepEqual(reported({ tags: { a: "undefined-x" }, tagsAll: { a: "undefined-x" } }), [
      'tags.a is "undefined-x"',
    ]);
  });

  it("shows nothing of a secret, but examines it", () => {
    assert.deepEqual(reported({ password: makeSecret("undefined-swordfish") }), ["password"]);
  });

  it("ignores what a provider keeps for itself", () => {
    assert.deepEqual(reported({ __defaults: ["undefined"], __provider: "[object Object]" }), []);
  });

  it("reports the stack's outputs, and the inputs of components that they do not pass on", () => {
    const stack = "urn:pulumi:dev::proj::pulumi:pulumi:Stack::proj-dev";
    const group = "urn:pulumi:dev::proj::app:index:Group::group";
    const findings = findSuspiciousText([
      registrationOf(stack, { custom: false, outputs: { url: "https://undefined/" } }),
      registrationOf(group, { custom: false, inputs: { passed: "undefined-a", kept: "undefined-b" } }),
      registrationOf(thing("child"), { inputs: { name: "undefined-a" } }),
    ]);
    assert.deepEqual(
      findings.map(({ urn, message }) => [urn.split("::").at(-1), message.split(" ")[0]]),
      [
        ["child", "name"],
        ["proj-dev", "url"],
        ["group", "kept"],
      ],
    );
  });

  it("accepts prose, whatever surrounds the word undefined", () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(words, words, (before, after) => {
        assert.deepEqual(reported({ text: [...before, "undefined", ...after].join(" ") }), []);
      }),
    );
  });

  it("finds every part that a template left undefined between separators", () => {
    const part = fc.stringMatching(/^[a-z0-9]{1,8}$/);
    const separator = fc.constantFrom("-", "_", "/", ":", ".", ",", "@");
    fc.assert(
      fc.property(part, separator, separator, part, (before, one, other, after) => {
        assert.equal(reported({ text: `${before}${one}undefined${other}${after}` }).length, 1);
        assert.equal(reported({ list: [{ text: `undefined${other}${after}` }] }).length, 1);
      }),
    );
  });

  it("accepts names without the word", () => {
    const name = fc.string().filter((text) => !/undefined|\[object |Calling \[/.test(text));
    fc.assert(
      fc.property(fc.dictionary(fc.string(), name), (inputs) => assert.deepEqual(reported(inputs), [])),
    );
  });
});
