import { oneLine } from "./clean";

/** The name and the address of MAIL_FROM, which is an address or a name with one in angle brackets. */
export function senderOf(from: string): { name: string; address: string } {
  const [, name = "", address = from] = /^(.*)<([^<>]+)>\s*$/s.exec(from) ?? [];
  return { name: oneLine(name.trim().replace(/^"(.*)"$/, "$1"), 100), address: oneLine(address, 320) };
}
