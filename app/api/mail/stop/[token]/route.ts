import { database } from "@/db/client";
import { NotFoundError } from "@/domain/errors";
import { stopMails } from "@/domain/mails/stop";
import { clock } from "@/web/clock";
import { sentence } from "@/web/sentence";
import { stopSecret } from "@/web/stop";

type Props = { params: Promise<{ token: string }> };

/** For mail programs, which post here when their reader clicks once (RFC 8058); the token says whose mails are stopped. */
export async function POST(_: Request, { params }: Props): Promise<Response> {
  try {
    await stopMails(database(), await clock(), stopSecret(), (await params).token);
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    return new Response(await sentence(error.complaint), { status: 404 });
  }
  return new Response(null, { status: 200 });
}

/** For people, who are asked first: scanners of mail open links, too. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const location = `/stop/${encodeURIComponent((await params).token)}`;
  return new Response(null, { status: 307, headers: { location } });
}
