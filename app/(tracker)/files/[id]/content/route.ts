import { fileResponse } from "@/web/file-response";

type Params = { params: Promise<{ id: string }> };

/** What the file's page shows, in a frame or as a picture. */
export async function GET(_: Request, { params }: Params): Promise<Response> {
  return fileResponse((await params).id, "inline");
}
