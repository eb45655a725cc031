import { expect, test } from "vitest";
import { readStatements } from "./statements";

test("a log tells what the server asked, with its values, and nothing of anybody else", () => {
  const log = [
    "<<giao-ban>> LOG:  execute <unnamed>: select * from tasks",
    "\twhere title = $1 and due_on = $2 and note = $3",
    "<<giao-ban>> DETAIL:  Parameters: $1 = 'it''s, $2 = ''x''', $2 = NULL, $3 = ''",
    "<<other>> LOG:  statement: select 1",
    "<<giao-ban>> LOG:  statement: begin ",
    "<<giao-ban>> LOG:  execute p1x3: select 2",
    "<<>> LOG:  received SIGHUP",
    "",
  ].join("\n");
  expect(readStatements(log)).toEqual([
    {
      text: "select * from tasks\nwhere title = $1 and due_on = $2 and note = $3",
      values: ["it's, $2 = 'x'", null, ""],
    },
    { text: "select 2", values: [] },
  ]);
});
