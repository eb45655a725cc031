import { launch } from "./setup/launch.mjs";

launch("admin-link.ts");
