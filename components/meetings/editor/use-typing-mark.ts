import { useEffect } from "react";

const rest = 1_500;

/**
 * Marks the page while somebody types: only then the browser lays out what is in sight and nothing else. With the mouse
 * everything stands where it stands.
 */
export function useTypingMark(): void {
  useEffect(() => {
    const page = document.documentElement;
    let timer: ReturnType<typeof setTimeout>;
    const end = () => {
      clearTimeout(timer);
      delete page.dataset.typing;
    };
    const begin = (event: KeyboardEvent) => {
      if (!(event.target instanceof HTMLTextAreaElement)) return;
      clearTimeout(timer);
      timer = setTimeout(end, rest);
      page.dataset.typing = "";
    };
    document.addEventListener("keydown", begin);
    document.addEventListener("pointermove", end);
    document.addEventListener("pointerdown", end, true);
    return () => {
      end();
      document.removeEventListener("keydown", begin);
      document.removeEventListener("pointermove", end);
      document.removeEventListener("pointerdown", end, true);
    };
  }, []);
}
