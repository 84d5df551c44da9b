"use strict";
// As the SDK of a component package is generated: another process builds the component.
Object.defineProperty(exports, "__esModule", { value: true });
exports.RestApi = require("./restApi").RestApi;
