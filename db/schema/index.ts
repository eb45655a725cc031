export * from "./departments";
export * from "./enums";
export * from "./files";
export * from "./history";
export * from "./meetings";
export * from "./office";
export * from "./people";
export * from "./tasks";
