export * from "./actor";
export * from "./cast";
export * from "./departments";
export * from "./meetings";
export * from "./office";
export * from "./people";
export * from "./records";
export type { Ref } from "./row";
export * from "./tasks";
