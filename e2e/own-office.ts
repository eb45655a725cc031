import { type OwnOffice, startOwnOffice } from "@/test/own-office";
import { test as base } from "./fixtures";

export { expect } from "./fixtures";

/** With an office of its own that begins empty: for what cannot be done to the one of the other tests. */
export const test = base.extend<{ office: OwnOffice }>({
  office: async ({ playwright: _ }, use) => {
    const office = await startOwnOffice();
    await use(office);
    await office.close();
  },
});
