export { RestApi, RestApiArgs } from "./restApi";
