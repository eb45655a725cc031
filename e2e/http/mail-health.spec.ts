import { aMail, aPerson, aSession } from "@/db/factories";
import { cookieName, tokenOf } from "../cookie";
import { expect, test } from "../mail-office";
import { ask } from "./ask";

test("whether mail is well is told to all; why it is not to administrators, on their home, too", async ({
  database,
}) => {
  const as = async (role: "clerk" | "administrator") => {
    const session = await aSession(database, await aPerson(database, { role }));
    return { cookie: `${cookieName}=${await tokenOf(session)}` };
  };
  const health = async (headers = {}) => {
    const { status, text } = await ask("/api/health", { headers });
    expect(status).toBe(200);
    return JSON.parse(text);
  };
  const answer = "550 5.1.1 nobody here";
  const { id: personId } = await aPerson(database);
  await aMail(database, { personId, state: "failed", answer, settledAt: new Date() });
  const failing = { status: "ok", mail: "failing" };
  expect([await health(), await health(await as("clerk"))]).toEqual([failing, failing]);
  const administrator = await as("administrator");
  expect(await health(administrator)).toMatchObject({ ...failing, why: { failed: 1, lastAnswer: answer } });
  expect((await ask("/admin", { headers: administrator })).text).toContain(answer);
});
