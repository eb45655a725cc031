/** Where Postgres tells every process that the office, its beginning or its calendar changed (migration 0010). */
export const settingsChannel = "giao_ban_settings";
