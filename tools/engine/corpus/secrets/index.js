"use strict";
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

const config = new pulumi.Config();
const token = config.requireSecret("token");
const account = config.requireSecretObject("account");

const plain = new aws.ssm.Parameter("plain", { type: "String", value: token });
// One secret inside a value makes all of the property secret to who reads it back.
const nested = new aws.sqs.Queue("nested", { tags: { open: "yes", token } });
new aws.sqs.Queue("copy", { tags: nested.tags });
new aws.ssm.Parameter("derived", {
  type: "String",
  value: pulumi.jsonStringify({ user: account.user, password: account.password }),
});
// An output is secret by the word of the program, though nothing that went in is.
const named = new aws.cloudwatch.LogGroup("named", {}, { additionalSecretOutputs: ["arn"] });
const list = pulumi.all([pulumi.secret("one"), "two"]);

// What the program prints is blinded, in every form that it may take.
account.password.apply((password) => console.log("password", password));
token.apply((text) => console.log(text, Buffer.from(text).toString("base64"), JSON.stringify({ text })));

exports.value = plain.value;
exports.arn = named.arn;
exports.upper = named.arn.apply((arn) => arn.toUpperCase());
exports.opened = pulumi.unsecret(list);
exports.deep = { list, inner: { token } };
exports.parts = account.user;
