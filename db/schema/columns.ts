import { sql } from "drizzle-orm";
import { type AnyPgColumn, customType, index, integer, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** The columns that every noun has in the same shape. */
export const id = () => uuid("id").primaryKey().defaultRandom();
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
export const createdAt = () => instant("created_at").notNull();

/** Counts the writes of a row: an UPDATE names the version that it read, and touching no row means that it was stale. */
export const version = () => integer("version").notNull().default(1);

/** Text that sorts byte by byte, whatever the collation of the database. */
export const orderedText = customType<{ data: string }>({ dataType: () => 'text collate "C"' });

/** A fractional index, so that a row can stand between two others without moving them. */
export const position = () => orderedText("position").notNull();

/** The folded words of a row (domain/text): without case and diacritics, for search. */
export const searchText = () => text("search_text").notNull().default("");

/**
 * The index of the words that a folded text holds (domain/search). Without a list of what is pending, which each search
 * would read from end to end.
 */
export const wordsIndex = (name: string, column: AnyPgColumn) =>
  index(name).using("gin", sql`search_words(${column})`).with({ fastupdate: false });
