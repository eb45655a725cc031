import { matchDepartments } from "@/domain/departments/match";
import type { Choosable } from "./choose-box";
import type { DepartmentChoice, GroupChoice } from "./editor-context";

const shown = 8;

/** Departments by a few letters of their name or abbreviation. */
export function searchDepartments(
  text: string,
  departments: readonly DepartmentChoice[],
  left: ReadonlySet<string> = new Set(),
): Choosable[] {
  const rest = departments.filter(({ id }) => !left.has(id));
  return matchDepartments(text, rest, text === "" ? rest.length : shown).map(
    ({ id, name, abbreviation }) => ({
      id,
      name,
      ...(abbreviation && { note: abbreviation }),
    }),
  );
}

/** The same with the groups, which come first where nothing was typed. */
export function searchLeads(
  text: string,
  departments: readonly DepartmentChoice[],
  groups: readonly GroupChoice[],
  membersNote: (count: number) => string,
): Choosable[] {
  const found = matchDepartments(text, groups, groups.length).map((group) => {
    const members = groups.find(({ id }) => id === group.id)?.members.length ?? 0;
    return { id: group.id, name: group.name, note: membersNote(members) };
  });
  const single = searchDepartments(text, departments);
  return text === "" ? [...found, ...single] : [...single, ...found];
}
