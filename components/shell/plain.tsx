import type { ReactNode } from "react";
import { Brand } from "./brand";

/** A page of a few words outside the shell: not found, trouble. */
export function Plain({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="masthead">
        <div>
          <Brand />
        </div>
      </header>
      <main id="main" className="sheet">
        {children}
      </main>
    </>
  );
}
