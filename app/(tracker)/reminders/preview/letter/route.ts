import { clock } from "@/web/clock";
import { letterResponse, noLetter } from "@/web/letter";
import { signInPath } from "@/web/paths";
import { currentPerson } from "@/web/session";
import { personToPreview, previewLetter } from "../load";

/** The next morning's letter, as it would look now. */
export async function GET(request: Request): Promise<Response> {
  const person = await currentPerson();
  if (!person) return new Response(null, { status: 307, headers: { location: signInPath("/reminders") } });
  const wanted = new URL(request.url).searchParams.get("person") ?? "";
  const { letter } = await previewLetter(await clock(), personToPreview(person, wanted));
  return letter ? letterResponse(letter.html) : noLetter();
}
