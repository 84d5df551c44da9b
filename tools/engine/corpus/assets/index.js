"use strict";
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

const { StringAsset, FileAsset, AssetArchive, FileArchive } = pulumi.asset;
const object = (key, source) => new aws.s3.BucketObjectv2(key, { bucket: "files", key, source });

object("text", new StringAsset("hello\n"));
object("file", new FileAsset("hello.txt"));

const code = (name, archive) =>
  new aws.lambda.LayerVersion(name, { layerName: name, code: archive, compatibleRuntimes: ["nodejs22.x"] });
code("folder", new FileArchive("site"));
code(
  "made-of-parts",
  new AssetArchive({ "a.txt": new StringAsset("A"), "b/hello.txt": new FileAsset("hello.txt") }),
);
code("nested", new AssetArchive({ site: new FileArchive("site"), "more.txt": new StringAsset("more") }));
