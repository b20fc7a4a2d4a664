export { md5 } from "./md5.js";
