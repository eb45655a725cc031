import type { Person } from "@/domain/actor";
import { meetingsAddress } from "@/domain/meetings/list-query";
import { mayInOffice } from "@/domain/permissions";

/**
 * Where a person who was found is: with whom keeps the people, among them; else at their department, and a leader at
 * the meetings that they chair.
 */
export function personAddress(viewer: Person, found: { id: string; departmentId: string | null }): string {
  if (mayInOffice(viewer, "manage_people")) return `/admin/people/${found.id}`;
  if (found.departmentId) return `/departments/${found.departmentId}`;
  return meetingsAddress({ chairId: found.id });
}
