import { readGrid } from "@/test/grid";
import { ask } from "./ask";
import { expect, test } from "./cast";

/**
 * Who gets which page: its status, or where it leads ("in" is sign-in, with the way back). The last column is somebody
 * without any department or role.
 */
const table = `
                        none  administrator  clerk      leader     head      owner     newcomer
  /                     in    /admin         /meetings  /overview  /my-work  /my-work  /my-work
  /sign-in              200   /              /          /          /         /         /
  /my-work              in    200            200        200        200       200       200
  /my-work/department   in    404            404        404        200       404       404
  /meetings             in    200            200        200        200       200       200
  /meetings/new         in    404            200        404        404       404       404
  /tasks                in    200            200        200        200       200       200
  /overview             in    404            200        200        404       404       404
  /search               in    200            200        200        200       200       200
  /departments          in    200            200        200        200       200       200
  /account              in    200            200        200        200       200       200
  /reminders            in    200            200        200        200       200       200
  /reminders/preview    in    200            200        200        200       200       200
  /admin                in    200            404        404        404       404       404
  /admin/people         in    200            404        404        404       404       404
  /admin/people/new     in    200            404        404        404       404       404
  /admin/people/ID      in    200            404        404        404       404       404
  /admin/departments    in    200            404        404        404       404       404
  /admin/departments/new in   200            404        404        404       404       404
  /admin/departments/ID in    200            404        404        404       404       404
  /admin/office         in    200            404        404        404       404       404
  /admin/calendar       in    200            404        404        404       404       404
  /admin/reminders      in    200            404        404        404       404       404
  /no-such-page         in    404            404        404        404       404       404
  /api/health           200   200            200        200        200       200       200
  /api/search           401   200            200        200        200       200       200
  /api/no-such-door     401   404            404        404        404       404       404
`;

test.describe("every page answers each role as the table says", () => {
  for (const { row, cells } of readGrid(table)) {
    test(row, async ({ cast, as }) => {
      const id = row.startsWith("/admin/people") ? cast.owner.id : cast.lead.id;
      const path = row.replace("ID", id);
      const found: Record<string, string> = {};
      for (const role of Object.keys(cells)) {
        const headers = await as(role === "none" ? null : (role as "clerk"));
        found[role] = seen(await ask(path, { headers }), path);
      }
      expect(found).toEqual(cells);
    });
  }
});

function seen({ status, headers: { location } }: Awaited<ReturnType<typeof ask>>, path: string): string {
  if (status !== 307 || !location) return String(status);
  const back = path === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`;
  return location === back ? "in" : location;
}
