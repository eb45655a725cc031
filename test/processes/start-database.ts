import { startDatabase } from "@/db/embedded";

const { url } = await startDatabase(process.argv[2] ?? "", { careless: true });
process.stdout.write(`${url}\n`);
