import { aTask } from "@/db/factories";
import { expect, test } from "./cast";
import { actionOf, call, type Fields, formOn } from "./forms";

/** The forms of My work that do one thing to several tasks, sent by everybody: how many tasks each of them changes. */
const table = {
  "hand-out": ["assigned", "Giao việc đã chọn"],
  "look-over": ["in_review", "Trình các kết quả đã chọn"],
} as const;

const outsiders = [
  "leader",
  "clerk",
  "administrator",
  "owner",
  "colleague",
  "coordinatingHead",
  "doer",
  "unrelatedHead",
  "formerHead",
  "newcomer",
] as const;

for (const [name, [status, mark]] of Object.entries(table)) {
  test(`${name}: the head alone, and nobody learns a title from it`, async ({ database, cast, as }) => {
    const { lead, owner } = cast;
    const owned = status === "in_review" ? { owner } : {};
    const made = [
      await aTask(database, { lead, status, ...owned }),
      await aTask(database, { lead, status, ...owned }),
    ];
    const chosenIds = made.map((task) => `${task.id}:1`);
    const fields: Fields = { chosenIds, ownerId: owner.id };
    const action = actionOf(await formOn("/my-work", await as("head"), mark));
    const versions = async () => {
      const rows = await database.query.tasks.findMany({
        where: (row, { inArray }) =>
          inArray(
            row.id,
            made.map((task) => task.id),
          ),
      });
      return rows.map((row) => row.version);
    };
    for (const role of outsiders) {
      const { state } = await call("/my-work", action, fields, await as(role));
      expect(state?.status, role).toBe("error");
      const seen = JSON.stringify(state).includes(made[0]?.title ?? "");
      expect(seen, role).toBe(
        !["unrelatedHead", "coordinatingHead", "doer", "formerHead", "newcomer"].includes(role),
      );
      expect(await versions(), role).toEqual([1, 1]);
    }
    const signedOut = await call("/my-work", action, fields, await as(null));
    expect(signedOut.state).toBeNull();
    const { state } = await call("/my-work", action, fields, await as("head"));
    expect(state).toMatchObject({ status: "saved", message: "Đã làm 2 việc." });
    expect(await versions()).toEqual([2, 2]);
  });
}

test("whatever is sent in place of what was chosen is told in a sentence", async ({ cast, as }) => {
  const headers = await as("head");
  const action = actionOf(await formOn("/my-work", headers, "Giao việc đã chọn"));
  for (const chosenIds of [
    [],
    ["x"],
    [":"],
    ["1:1"],
    [`${cast.owner.id}:-1`],
    [`${cast.owner.id}:9e99`],
    ["a:b:c"],
  ]) {
    const { state } = await call("/my-work", action, { chosenIds, ownerId: cast.owner.id }, headers);
    expect(state?.errors, JSON.stringify(chosenIds)).toBeDefined();
  }
  const many = Array.from({ length: 201 }, () => `${crypto.randomUUID()}:1`);
  const { state } = await call("/my-work", action, { chosenIds: many, ownerId: cast.owner.id }, headers);
  expect(state?.errors).toMatchObject({ chosenIds: "Chọn nhiều nhất 200 nhiệm vụ mỗi lần." });
});
