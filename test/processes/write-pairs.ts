import postgres from "postgres";

// Writes pairs of rows, each pair in a transaction, and prints the number of a pair once Postgres has acknowledged it.
const [url = "", first = "0"] = process.argv.slice(2);
const sql = postgres(url, { max: 1 });

for (let pair = Number(first); ; pair += 1) {
  await sql.begin(async (tx) => {
    await tx`insert into pairs (pair, side) values (${pair}, 'left')`;
    await tx`insert into pairs (pair, side) values (${pair}, 'right')`;
  });
  process.stdout.write(`${pair}\n`);
}
