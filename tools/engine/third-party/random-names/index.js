"use strict";
const pulumi = require("@pulumi/pulumi");
const random = require("@pulumi/random");

const pet = new random.RandomPet("pet", { length: 3, prefix: pulumi.getStack() });
const suffix = new random.RandomId("suffix", { byteLength: 4, keepers: { pet: pet.id } });
const port = new random.RandomInteger("port", { min: 8000, max: 8999 });
const password = new random.RandomPassword("password", { length: 20 });
const order = new random.RandomShuffle("order", { inputs: ["a", "b", "c"] });
const id = new random.RandomUuid("id");

exports.name = pulumi.interpolate`${pet.id}-${suffix.hex}`;
exports.port = port.result.apply((number) => `port ${number}`);
exports.password = password.result;
exports.first = order.results.apply((results) => results?.[0]);
exports.length = id.result.apply((text) => text.length);
