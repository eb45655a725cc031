import { fileResponse } from "@/web/file-response";

type Params = { params: Promise<{ id: string }> };

/** The file to save, whatever it is. */
export async function GET(_: Request, { params }: Params): Promise<Response> {
  return fileResponse((await params).id, "attachment");
}
