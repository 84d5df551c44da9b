"use strict";
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

// Pulumi fetches what lies behind an address for its hash. A preview without a network leaves the hash out.
new aws.s3.BucketObjectv2("object", {
  bucket: "files",
  key: "hello.txt",
  source: new pulumi.asset.RemoteAsset("https://example.com/hello.txt"),
});
new aws.lambda.LayerVersion("layer", {
  layerName: "layer",
  code: new pulumi.asset.AssetArchive({
    here: new pulumi.asset.StringAsset("here"),
    there: new pulumi.asset.RemoteArchive("https://example.com/files.zip"),
  }),
});
