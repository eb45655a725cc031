export { KeysHelp } from "./keys-help";
export { Palette } from "./palette";
