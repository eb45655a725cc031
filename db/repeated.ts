import type { Sql, TransactionSql } from "postgres";

/** So many statements are prepared, which takes memory in each connection, and so many remembered that came once. */
const most = { prepared: 400, once: 1_000 };

/**
 * Statements that come again are prepared, in transactions too, so that Postgres takes them apart once a connection and
 * answers with one round trip instead of two. The first time they are not: many a list is asked for only once.
 */
export function prepareRepeated(client: Sql): Sql {
  const [once, prepared] = [new Set<string>(), new Set<string>()];
  const comesAgain = (text: string) => {
    if (prepared.has(text)) return true;
    if (once.delete(text) && prepared.size < most.prepared) prepared.add(text);
    else once.add(text);
    const [oldest = ""] = once.size > most.once ? once : [];
    once.delete(oldest);
    return prepared.has(text);
  };
  const watch = <Asked extends Sql | TransactionSql>(asked: Asked): Asked => {
    const unsafe = asked.unsafe.bind(asked) as Sql["unsafe"];
    asked.unsafe = ((text, parameters, options) =>
      unsafe(text, parameters, {
        ...options,
        prepare: options?.prepare || comesAgain(text),
      })) as Sql["unsafe"];
    return asked;
  };
  type Work = (tx: TransactionSql) => unknown;
  const begin = client.begin.bind(client) as (...given: unknown[]) => Promise<unknown>;
  client.begin = ((...given: unknown[]) => {
    const work = given.pop() as Work;
    return begin(...given, (tx: TransactionSql) => work(watch(tx)));
  }) as Sql["begin"];
  return watch(client);
}
