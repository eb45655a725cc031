import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { formsOf } from "@/e2e/http/forms";
import { openWire } from "../wire";
import type { PagesOffice } from "./office";
import type { Visit } from "./visits";

export const reportName = "progress report";

interface Form {
  /** The route that takes it. */
  path: string;
  fields: Record<string, string>;
  version: number;
}

export interface Reporting extends Visit {
  /** How many were answered as saved, and how many of them the database holds, each with its row of the history. */
  verify(): Promise<{ saved: number; reports: number; history: number }>;
}

/** Reports progress as the form on a task's page does, on the tasks of one person in turn. */
export async function reportingOf(office: PagesOffice): Promise<Reporting> {
  const free = await formsFor(office);
  const before = await countIn(office);
  let [saved, waiting] = [0, [] as ((form: Form) => void)[]];
  const take = () => free.shift() ?? new Promise<Form>((resolve) => waiting.push(resolve));
  const give = (form: Form) => {
    const next = waiting.shift();
    if (next) next(form);
    else free.push(form);
  };
  return {
    name: reportName,
    make: async (wire) => {
      const form = await take();
      const { type, body } = await bodyOf(form);
      const headers = { ...office.headers.staff, origin: office.url, accept: "application/json" };
      const exchange = await wire.post(form.path, { ...headers, "content-type": type }, body);
      if (!/"status":"saved"/.test(exchange.text))
        throw new Error(`A report answers ${exchange.text.slice(0, 2_000)}`);
      saved++;
      form.version++;
      give(form);
      return exchange;
    },
    verify: async () => {
      const after = await countIn(office);
      return { saved, reports: after.reports - before.reports, history: after.history - before.history };
    },
  };
}

async function bodyOf({ fields, version }: Form): Promise<{ type: string; body: Buffer }> {
  const data = new FormData();
  const result = "Đã làm việc với các đơn vị, thống nhất phương án và gửi lấy ý kiến bằng văn bản.";
  const sent = {
    ...fields,
    version: String(version),
    percent: "40",
    result,
    difficulty: "",
    proposal: "",
    requestId: randomUUID(),
  };
  for (const [name, value] of Object.entries(sent)) data.append(name, value);
  const whole = new Response(data);
  return { type: whole.headers.get("content-type") ?? "", body: Buffer.from(await whole.arrayBuffer()) };
}

/** The forms of the tasks that the person works on, as their pages have them. */
async function formsFor(office: PagesOffice): Promise<Form[]> {
  const wire = openWire(office.url);
  const forms: Form[] = [];
  try {
    for (const id of await tasksAtWork(office)) {
      const path = `/tasks/${id}`;
      const { text } = await wire.get(path, office.headers.staff);
      const form = formsOf(text).find(
        ({ html }) => / name="percent"/.test(html) && / name="result"/.test(html),
      );
      if (!form) throw new Error(`${path} has no form for a report.`);
      const route = form.html.match(/ action="([^"]+)"/)?.[1] ?? "";
      const { version, ...hidden } = form.hidden;
      forms.push({ path: route, fields: { next: "go_on", ...hidden }, version: Number(version) });
    }
  } finally {
    wire.close();
  }
  return forms;
}

async function tasksAtWork(office: PagesOffice): Promise<string[]> {
  return ask(office, async (client) => {
    const rows = await client<{ id: string }[]>`
      select tasks.id from tasks join people on people.id = owner_id
      where email = ${office.accounts.staff} and status = 'in_progress' and tasks.id <> ${office.longTaskId} order by id limit 16`;
    return rows.map(({ id }) => id);
  });
}

async function countIn(office: PagesOffice): Promise<{ reports: number; history: number }> {
  return ask(office, async (client) => {
    const [row] = await client<{ reports: number; history: number }[]>`
      select (select count(*)::int from progress_reports) as reports,
        (select count(*)::int from history where subject = 'task' and kind = 'report') as history`;
    return row ?? { reports: 0, history: 0 };
  });
}

async function ask<Answer>(
  office: PagesOffice,
  work: (client: postgres.Sql) => Promise<Answer>,
): Promise<Answer> {
  const client = postgres(office.databaseUrl, { max: 1 });
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
