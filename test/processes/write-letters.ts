import { languages } from "@/db/enums";
import { contents, letterOf } from "../letters";

/** Prints the HTML of one mail of each kind in each language, as JSON. */
const letters: Record<string, string> = {};
for (const language of languages) {
  for (const [name, content] of Object.entries(contents)) {
    letters[`${name}, ${language}`] = (await letterOf(content, { language })).html;
  }
}
process.stdout.write(JSON.stringify(letters));
