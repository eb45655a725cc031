import type { SearchWords } from "./types";

type Props = {
  words: Pick<SearchWords["keys"], "letters" | "lettersText" | "on" | "off" | "turnOn" | "turnOff">;
  isOff: boolean;
  action: (data: FormData) => Promise<void>;
};

/** The switch for keys of a single character, which dictation or a slip of the hand can press. */
export function KeysChoice({ words, isOff, action }: Props) {
  return (
    <form action={action} className="keys-choice">
      <p>
        <b>{words.letters}:</b> {isOff ? words.off : words.on}
      </p>
      <p className="small quiet">{words.lettersText.replace("{keys}", "Ctrl K")}</p>
      <button type="submit" className="button is-small" name="letterKeys" value={isOff ? "on" : "off"}>
        {isOff ? words.turnOn : words.turnOff}
      </button>
    </form>
  );
}
