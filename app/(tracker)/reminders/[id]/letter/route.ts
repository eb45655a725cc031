import { database } from "@/db/client";
import { NotFoundError } from "@/domain/errors";
import { identifier } from "@/domain/input";
import { getMail } from "@/domain/mails/ledger";
import { letterResponse, noLetter } from "@/web/letter";
import { signInPath } from "@/web/paths";
import { currentPerson } from "@/web/session";

/** The letter of a mail, as it went. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const id = identifier.safeParse((await params).id);
  const person = await currentPerson();
  if (!person) return new Response(null, { status: 307, headers: { location: signInPath("/reminders") } });
  if (!id.success) return noLetter();
  try {
    const { letter } = await getMail(database(), person, id.data);
    return letter ? letterResponse(letter.html) : noLetter();
  } catch (error) {
    if (error instanceof NotFoundError) return noLetter();
    throw error;
  }
}
