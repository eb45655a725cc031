export * from "./actor";
export * from "./cast";
export * from "./departments";
export * from "./meetings";
export * from "./people";
export type { Ref } from "./row";
export * from "./tasks";
