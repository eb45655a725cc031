import type { TransactionSql } from "postgres";
import { nameColumns } from "@/domain/people/names";
import { departments, people } from "./size";

const families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Võ", "Đặng", "Bùi"];
const middles = ["Văn", "Thị", "Đức", "Minh", "Thanh"];
const givens = ["An", "Bình", "Châu", "Dũng", "Giang", "Hạnh", "Khánh", "Lan", "Phúc", "Quỳnh", "Sơn"];
const domains = ["Nội vụ", "Tài chính", "Xây dựng", "Y tế", "Công Thương", "Tư pháp", "Thanh tra", "Dân tộc"];

export const emailOf = (number: number) => `nguoi.${number}@bench.example`;

/** The first people are the leaders, then clerks and administrators; the others belong to the departments in turn. */
export const numbers = {
  leader: 1,
  clerk: people.leaders + 1,
  member: (department: number, place: number) =>
    people.leaders + people.clerks + people.administrators + (place - 1) * departments + department,
};

/** Departments with their names, and people with a name, an address and one password; the first of a department heads it. */
export async function fillPeople(tx: TransactionSql, passwordHash: string): Promise<void> {
  const named = Array.from({ length: people.all }, (_, index) => {
    const pick = (from: readonly string[], step: number) => from[Math.floor(index / step) % from.length];
    return nameColumns(`${pick(families, 1)} ${pick(middles, 3)} ${pick(givens, 1)} ${pick(givens, 7)}`);
  });
  const column = (of: (name: (typeof named)[number]) => string) => named.map(of);
  await tx`
    insert into departments (id, kind, name, abbreviation, starts_on, position, search_text)
    select pg_temp.key('department', n), 'department', 'Sở ' || domain || ' ' || n, 'S' || n, '2014-01-01',
      'a' || lpad(n::text, 3, '0'), 'so ' || n
    from generate_series(1, ${departments}::int) n,
      lateral (select (${domains}::text[])[n % ${domains.length} + 1]) d (domain)`;
  await tx`
    insert into department_names (department_id, name, abbreviation, starts_on)
    select id, name, abbreviation, '2014-01-01' from departments`;
  await tx`
    insert into people (id, family_name, middle_name, given_name, name, sort_key, search_text, email, password_hash, created_at)
    select pg_temp.key('person', n), f, m, g, name, sort, search, 'nguoi.' || n || '@bench.example', ${passwordHash}, now()
    from unnest(${column((one) => one.familyName)}::text[], ${column((one) => one.middleName)}::text[],
      ${column((one) => one.givenName)}::text[], ${column((one) => one.name)}::text[],
      ${column((one) => one.sortKey)}::text[], ${column((one) => one.searchText)}::text[])
      with ordinality as p (f, m, g, name, sort, search, n)`;
  await fillRoles(tx);
}

async function fillRoles(tx: TransactionSql): Promise<void> {
  const { leaders, clerks, administrators, all } = people;
  const members = leaders + clerks + administrators;
  await tx`
    insert into office_roles (person_id, role, title)
    select pg_temp.key('person', n), case when n <= ${leaders} then 'leader' when n <= ${leaders + clerks} then 'clerk'
      else 'administrator' end::office_role, case when n <= ${leaders} then 'Phó Chủ tịch' else 'Chuyên viên' end
    from generate_series(1, ${members}::int) n`;
  await tx`
    insert into memberships (person_id, department_id, kind, title, starts_on)
    select pg_temp.key('person', n), pg_temp.key('department', (n - ${members} - 1) % ${departments} + 1),
      case when n <= ${members + departments} then 'head' else 'staff' end::membership_kind,
      case when n <= ${members + departments} then 'Giám đốc' else 'Chuyên viên' end, '2014-01-01'
    from generate_series(${members + 1}::int, ${all}::int) n`;
}
