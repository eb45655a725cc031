import { fullName, sortKey, splitName } from "../names";
import { fold } from "../text";

/** The columns of a person's name, from the name as it is written in full. */
export function nameColumns(written: string) {
  const parts = splitName(written);
  const name = fullName(parts);
  return {
    familyName: parts.family,
    middleName: parts.middle,
    givenName: parts.given,
    name,
    sortKey: sortKey(parts),
    searchText: fold(name),
  };
}
