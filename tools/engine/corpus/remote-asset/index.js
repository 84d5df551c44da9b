"use strict";
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

const { AssetArchive, RemoteArchive, RemoteAsset, StringAsset } = pulumi.asset;

// Pulumi fetches what lies behind an address for its hash. A preview without a network takes the copies of the fixtures.
new aws.s3.BucketObjectv2("object", {
  bucket: "files",
  key: "hello.txt",
  source: new RemoteAsset("http://example.com/hello.txt"),
});
const layer = (name, code) => new aws.lambda.LayerVersion(name, { layerName: name, code });
layer("whole", new RemoteArchive("http://example.com/files.zip"));
// Inside another archive it is unpacked.
layer(
  "part",
  new AssetArchive({
    here: new StringAsset("here"),
    there: new RemoteArchive("http://example.com/files.zip"),
  }),
);
