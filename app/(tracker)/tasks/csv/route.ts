import { getTranslations } from "next-intl/server";
import { csvOf } from "@/components/tasks/list/csv";
import { exportTasks, mostExported } from "@/domain/tasks/export";
import { type ListQuery, parseListText } from "@/domain/tasks/list-query";
import { disposition } from "@/web/disposition";
import { calendarContext, pageContext } from "@/web/page";

/** The list in view as a file, row after row as whoever loads it takes them. */
export async function GET(request: Request): Promise<Response> {
  const { day } = await pageContext();
  const t = await getTranslations("list");
  const query = parseListText(new URL(request.url).search);
  return new Response(streamOf(await pieces(query)), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": disposition("attachment", `${t("csvName")}-${day}.csv`),
    },
  });
}

/** The text of the file, a batch of rows at a time. */
async function pieces(query: ListQuery): Promise<AsyncGenerator<string>> {
  const { person, connection } = await pageContext();
  const { bounds } = await calendarContext();
  const csv = await csvOf(query.columns);
  async function* written() {
    yield csv.head();
    for await (const { rows, more } of exportTasks(connection, person, query, bounds)) {
      yield csv.rows(rows);
      if (more) yield csv.more(mostExported);
    }
  }
  return written();
}

function streamOf(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await texts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => {
      await texts.return(undefined);
    },
  });
}
