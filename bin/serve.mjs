import { launch } from "./setup/launch.mjs";

// For where packages and build are known to stand, such as the end-to-end tests.
launch("serve.ts", { install: false });
